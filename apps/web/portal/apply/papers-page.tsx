import { fileSizeText } from '../../format/file-size.ts'
import { guarded } from '../../page-context.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Papers, type Paper } from '../../ui/papers.tsx'
import { sentence } from '../../format/sentence.ts'
import { portalOf } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/papers-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { missingEntries, papersToUpload } from './apply-tasks.ts'
import { openDraft } from './open-draft.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const { draft, version, content, checklist, corrects } = await openDraft(portal, args.params.draftId)
  const limits = await portal.app.dossiers.uploadLimits(portal.viewer)
  const missing = missingEntries(checklist.entries, content)
  const files = content.documents.flatMap((d) => d.files)
  return {
    id: draft.id,
    name: version.name,
    corrects,
    limits: { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
    used: files.length,
    missing: missing.length,
    lines: papersToUpload(checklist.entries).map((entry) => {
      const items = entry.kind === 'ONE' ? [entry.item] : entry.items
      return {
        id: items[0]?.id ?? '',
        must: entry.kind === 'ONE_OF' || entry.item.requirement === 'REQUIRED',
        missing: missing.includes(entry),
        papers: items.map((item) => ({
          id: item.id,
          name: item.name,
          condition: item.condition,
          files: content.documents.find((d) => d.requiredDocumentId === item.id)?.files.map((f) => f.name) ?? [],
        })),
      }
    }),
  }
})

/** The papers of this case, each with its files: what is there, what is missing. */
export default function PapersPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.apply.papers
  const { id, lines, limits, used, missing } = loaderData
  type Line = (typeof lines)[number]
  const address = (paperId: string) => `/nop-ho-so/${id}/giay-to/${encodeURIComponent(paperId)}`
  const files = (names: readonly string[]) => (names.length === 0 ? null : <div className="small">{words.files(names)}</div>)
  const upload = (paper: Line['papers'][number]) => (
    <ButtonLink
      to={address(paper.id)}
      tone="plain"
      small
      aria-label={`${paper.files.length > 0 ? words.change : words.upload}: ${paper.name}`}
    >
      {paper.files.length > 0 ? words.change : words.upload}
    </ButtonLink>
  )
  const toPaper = (line: Line): Paper => {
    const [paper] = line.papers
    const has = line.papers.some((p) => p.files.length > 0)
    const mark = has
      ? { tone: 'done' as const, text: words.there }
      : line.must
        ? { tone: 'soon' as const, text: words.missing }
        : { text: words.ifNeeded }
    if (paper !== undefined && line.papers.length === 1)
      return {
        id: line.id,
        title: <Vietnamese>{paper.name}</Vietnamese>,
        note: (
          <>
            {paper.condition !== null && <Vietnamese>{sentence(paper.condition)}</Vietnamese>}
            {files(paper.files)}
          </>
        ),
        mark,
        control: upload(paper),
      }
    return {
      id: line.id,
      title: <span className="muted">{t.portal.procedures.page.oneOf}</span>,
      mark,
      note: (
        <ul className="one-of">
          {line.papers.map((p) => (
            <li key={p.id}>
              <Vietnamese>{p.name}</Vietnamese>
              {p.condition !== null && (
                <div className="small muted">
                  <Vietnamese>{sentence(p.condition)}</Vietnamese>
                </div>
              )}
              {files(p.files)}
              <div className="beside-below">{upload(p)}</div>
            </li>
          ))}
        </ul>
      ),
    }
  }
  return (
    <ApplyFrame title={t.portal.apply.tasks.papers} draftId={id} procedure={loaderData.name} corrects={loaderData.corrects}>
      <PageTitle lead={words.limits(fileSizeText(limits.maxBytes, language), limits.maxFiles, used)}>
        {t.portal.apply.tasks.papers}
      </PageTitle>
      <Papers items={lines.map(toPaper)} />
      <p className="row-of-buttons">
        {missing === 0 ? (
          <ButtonLink to={`/nop-ho-so/${id}/tiep`}>{t.common.next}</ButtonLink>
        ) : (
          <span className="muted">{words.stillMissing(missing)}</span>
        )}
      </p>
    </ApplyFrame>
  )
}
