import { data, Form, Link, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { fileSizeText } from '../../format/file-size.ts'
import { momentForCitizen } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import { loadProcedure } from '../procedures/load-procedure.ts'
import type { Route } from './+types/begin-page.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => t.portal.apply.begin.title(loaderData?.name ?? ''))

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const viewer = portal.citizen()
  const search = new URL(args.request.url).searchParams
  const code = search.get('thu-tuc') ?? ''
  const shown = await loadProcedure(portal, code, { caseId: search.get('truong-hop'), channel: 'ONLINE' })
  if (!shown.filing.open) throw redirect(`/thu-tuc/${encodeURIComponent(code)}`, 303)
  const [drafts, limits] = await Promise.all([portal.app.dossiers.drafts.list(viewer), portal.app.dossiers.uploadLimits(viewer)])
  return {
    code,
    caseId: search.get('truong-hop'),
    name: shown.version.name,
    drafts: drafts.filter((d) => d.procedureCode === code && d.dossierId === null).map(({ id, updatedAt }) => ({ id, updatedAt })),
    limits: { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { app, say, citizen } = portal
  const viewer = citizen()
  const form = await args.request.formData()
  const code = String(form.get('thu-tuc') ?? '')
  const { version, filing } = await loadProcedure(portal, code, { caseId: null, channel: 'ONLINE' })
  const draft = await app.dossiers.drafts.begin(viewer, code, {
    caseId: version.cases.find((c) => c.id === form.get('truong-hop'))?.id ?? null,
    competentAgencyId: filing.agencies.length === 1 ? (filing.agencies[0]?.id ?? null) : null,
  })
  return isRefused(draft) ? data({ error: say(draft) }, { status: 422 }) : redirect(`/nop-ho-so/${draft.id}`, 303)
})

/** What it takes, before anything is typed; and what was begun earlier. */
export default function BeginPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.apply.begin
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.procedures, href: '/thu-tuc' },
        { label: loaderData.name, href: `/thu-tuc/${encodeURIComponent(loaderData.code)}` },
      ]}
    >
      {actionData !== undefined && <ErrorSummary errors={[{ message: actionData.error }]} />}
      <PageTitle above={words.above}>
        <Vietnamese>{loaderData.name}</Vietnamese>
      </PageTitle>
      {loaderData.drafts.length > 0 && (
        <Notice heading={words.begunHeading}>
          <ul>
            {loaderData.drafts.map((draft) => (
              <li key={draft.id}>
                <Link to={`/nop-ho-so/${draft.id}`}>{words.begun(momentForCitizen(draft.updatedAt, language))}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul>
        {words.lines(fileSizeText(loaderData.limits.maxBytes, language), loaderData.limits.maxFiles).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form method="post">
        <input type="hidden" name="thu-tuc" value={loaderData.code} />
        {loaderData.caseId !== null && <input type="hidden" name="truong-hop" value={loaderData.caseId} />}
        <Button>{loaderData.drafts.length > 0 ? words.startAnother : words.start}</Button>
      </Form>
    </PublicFrame>
  )
}
