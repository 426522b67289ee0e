import { Link } from 'react-router'
import { dayText } from '../../format/day.ts'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage } from '../../texts/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { adminOf, procedureReaders } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { mayKeep } from './may-keep.ts'
import type { Route } from './+types/process-gaps-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).drafts.gapsTitle)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official } = adminOf(args, procedureReaders)
  const { gaps, procedures, deadline } = await app.processDrafting.gaps(official)
  const byAgency = Map.groupBy(gaps, (gap) => gap.agency)
  return {
    procedures,
    missing: gaps.length,
    lastDay: deadline?.lastDay ?? null,
    sections: [...byAgency].map(([heading, rows]) => ({ heading, rows })),
    mayDraft: mayKeep(official),
  }
})

/** Procedures in force without an approved process, by agency, with the last day to finish. */
export default function ProcessGapsPage({ loaderData: { procedures, missing, lastDay, sections, mayDraft } }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.drafts
  const language = useLanguage()
  return (
    <AdminPage
      above={[{ label: texts.processes.title, href: `${ADMIN}/quy-trinh` }]}
      title={words.gapsTitle}
      lead={`${words.gapsLead(numberText(missing, language), numberText(procedures, language))} ${lastDay === null ? words.gapsNoDeadline : words.gapsDeadline(dayText(lastDay))}`}
    >
      {missing === 0 ? (
        <EmptyState heading={words.gapsNone}>
          <p>{words.gapsNoneHelp}</p>
        </EmptyState>
      ) : (
        <FiguresTable
          stacks
          caption={words.gapsCaption}
          sections={sections}
          rowKey={(gap) => gap.code}
          columns={[
            {
              key: 'name',
              header: words.gapColumns.name,
              rowHeader: true,
              cell: (gap) => (
                <>
                  <span lang="vi">{gap.name}</span> <span className="small muted">{gap.code}</span>
                </>
              ),
            },
            {
              key: 'kind',
              header: words.gapColumns.kind,
              cell: (gap) =>
                [
                  words.gapKinds[gap.kind],
                  ...(gap.hours === null
                    ? []
                    : [words.gapHours(numberText(gap.hours.process, language, 2), numberText(gap.hours.limit, language, 2))]),
                  ...(gap.illustrated ? [words.gapIllustrated] : []),
                  ...(gap.drafts > 0 ? [words.gapDrafts(gap.drafts)] : []),
                ].join('; '),
            },
            {
              key: 'lastDay',
              header: words.gapColumns.lastDay,
              cell: (gap) => (
                <>
                  {gap.lastDay === null ? words.gapNoDay : dayText(gap.lastDay)} {gap.late && <Mark tone="late">{words.gapLate}</Mark>}
                </>
              ),
            },
            ...(mayDraft
              ? [
                  {
                    key: 'act',
                    header: words.gapColumns.act,
                    cell: (gap: (typeof sections)[number]['rows'][number]) => (
                      <Link
                        to={`${ADMIN}/quy-trinh/moi?thu-tuc=${encodeURIComponent(gap.code)}`}
                        aria-label={`${words.gapDraft} ${gap.name}`}
                      >
                        {words.gapDraft}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </AdminPage>
  )
}
