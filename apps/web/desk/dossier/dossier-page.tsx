import { useEffect, useRef } from 'react'
import { useActionData, useLocation, useParams, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router'
import type { DossierId } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { NotFound } from '#platform/http/faults.ts'
import { PAGE_TITLE_ID } from '../../ui/page-title.tsx'
import { ActPanel } from '../acts/act-panel.tsx'
import { actFacts } from '../acts/act-facts.ts'
import { actOfSlug } from '../acts/acts.ts'
import { Bar } from '../acts/bar.tsx'
import { carryOutAct } from '../acts/carry-out-act.ts'
import { deskOf } from '../app.ts'
import { officeTime } from '../work/office-time.ts'
import type { Route } from './+types/dossier-page.ts'
import { DossierPane } from './dossier-pane.tsx'
import { PaneFault } from './pane-fault.tsx'
import { PaperChecks } from './paper-checks.tsx'
import { toPane } from './to-pane.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) =>
    loaderData === undefined ? t.desk.title : `${loaderData.pane.applicant.fullName}, ${loaderData.pane.procedure.short}`,
  )

/** One dossier as this official may see it, and the form of the act the address names. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = deskOf(args)
  const [opened, time] = await Promise.all([desk.app.dossiers.open(desk.viewer, idOf(args.params.id)), officeTime(desk)])
  const act = actOfSlug(args.params.act)
  if (args.params.act !== undefined && act === undefined) throw new NotFound('act')
  const token = Number(new URL(args.request.url).searchParams.get('buoc') ?? 0)
  const offered = act === undefined ? undefined : opened.actions.find((a) => a.action === act.command && (token === 0 || a.token === token))
  return {
    pane: await toPane(desk, opened, time),
    commandId: crypto.randomUUID(),
    act:
      act === undefined
        ? null
        : {
            command: act.command,
            offered:
              offered === undefined
                ? null
                : { blocked: offered.blocked, reason: offered.blocked === null ? null : desk.say({ code: offered.blocked, data: {} }) },
            facts: await actFacts(act.command, { desk, opened, time, token }),
          },
  }
})

export const action = guarded((args: Route.ActionArgs) => carryOutAct(args))

/** Somebody else was faster: what the page shows is old too. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus === 412 || defaultShouldRevalidate

export default function DossierPage({ loaderData: { pane, act, commandId } }: Route.ComponentProps) {
  const { act: slug } = useParams()
  const [search] = useSearchParams()
  const answer = useActionData<typeof action>()
  useFocusOnOpening(pane.id)
  return (
    <>
      <DossierPane
        pane={pane}
        form={
          act !== null && (
            <ActPanel key={`${pane.id} ${slug} ${search.get('buoc')}`} pane={pane} act={act} commandId={commandId} answer={answer} />
          )
        }
        papers={<PaperChecks pane={pane} commandId={commandId} />}
      />
      <Bar pane={pane} commandId={commandId} chosen={act?.command ?? null} />
    </>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <PaneFault error={error} />
}

/** Opened from the list, the dossier takes the focus; arriving with the page it does not, and an open form keeps it. */
function useFocusOnOpening(id: string): void {
  const isFirstPage = useLocation().key === 'default'
  const { act } = useParams()
  const before = useRef(isFirstPage || act !== undefined ? id : undefined)
  useEffect(() => {
    if (before.current === id) return
    before.current = id
    document.getElementById(PAGE_TITLE_ID)?.focus({ preventScroll: true })
    document.querySelector('.bench-file')?.scrollTo(0, 0)
  }, [id])
}

function idOf(text: string): DossierId {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new NotFound('dossier')
  return text as DossierId
}
