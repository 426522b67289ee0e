import { Form } from 'react-router'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Road } from '../../ui/road.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/procedure-page.ts'
import { loadProcedure } from './load-procedure.ts'
import { inSentence } from '../../format/sentence.ts'
import { ProcedureParts } from './procedure-parts.tsx'
import { ProcedurePapers } from './procedure-papers.tsx'
import { ProcedureSummary } from './procedure-summary.tsx'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => loaderData?.version.name ?? t.portal.procedures.search.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const search = new URL(args.request.url).searchParams
  return loadProcedure(portalOf(args), args.params.code, { caseId: search.get('truong-hop'), channel: search.get('cach') })
})

export type ShownProcedure = Route.ComponentProps['loaderData']

/** Which case am I, what do I bring, how long, how much, where; one button. All parts of R-012 follow. */
export default function ProcedurePage({ loaderData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.procedures.page
  const { version, filing } = loaderData
  return (
    <PublicFrame
      crumbs={[
        { label: t.common.home, href: '/' },
        version.field === null
          ? { label: t.portal.frame.procedures, href: '/thu-tuc' }
          : { label: version.field.name, href: `/thu-tuc?linh-vuc=${encodeURIComponent(version.field.code)}` },
      ]}
    >
      <Columns side={<ProcedureSummary shown={loaderData} />}>
        <PageTitle
          above={version.interimBasis === null ? undefined : <Mark>{words.interim.mark}</Mark>}
          lead={
            <>
              {version.applicants.length > 0 && <Vietnamese>{words.forWhom(version.applicants.map(inSentence).join(', '))}</Vietnamese>}{' '}
              {filing.open ? words.fromHome : words.atCounter}
            </>
          }
        >
          <Vietnamese>{version.name}</Vietnamese>
        </PageTitle>
        <Choices shown={loaderData} />
        <ProcedurePapers shown={loaderData} />
        <h2>{words.road.heading}</h2>
        <Road
          stops={[
            { id: 'file', state: 'now', title: words.road.file, detail: words.road.fileHow(loaderData.channels.map((c) => c.name)) },
            { id: 'check', state: 'next', title: words.road.check, detail: words.road.checkHow },
            {
              id: 'handle',
              state: 'next',
              title: words.road.handle,
              detail: <Vietnamese>{version.implementingAgency ?? words.silent}</Vietnamese>,
            },
            { id: 'result', state: 'next', title: words.road.result, detail: words.road.resultHow },
          ]}
        />
      </Columns>
      <ProcedureParts shown={loaderData} />
    </PublicFrame>
  )
}

/** A plain form: the list below becomes right for the case chosen, with JavaScript or without. */
function Choices({ shown: { version, choice, channels } }: { shown: ShownProcedure }) {
  const words = useTexts().portal.procedures.page
  if (version.cases.length < 2 && channels.length < 2) return null
  return (
    <Form method="get" className="choices-of-case">
      {version.cases.length > 1 && (
        <Radios
          name="truong-hop"
          label={words.yourCase}
          hint={words.yourCaseHint}
          defaultValue={choice.caseId ?? undefined}
          choices={version.cases.map(({ id, name }) => ({ value: id, label: <Vietnamese>{name}</Vietnamese> }))}
        />
      )}
      {channels.length > 1 && (
        <Radios
          name="cach"
          label={words.yourWay}
          inline
          defaultValue={choice.channel}
          choices={channels.map(({ channel, name }) => ({ value: channel, label: name }))}
        />
      )}
      <Button tone="plain">{words.showMine}</Button>
    </Form>
  )
}
