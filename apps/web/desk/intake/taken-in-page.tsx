import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { DossierId } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { PromiseBox } from '../../ui/promise-box.tsx'
import { dueText } from '../acts/due-preview.ts'
import { actOf } from '../acts/acts.ts'
import { deskOf } from '../app.ts'
import { useTitleFocus } from '../frame/use-title-focus.ts'
import { DESK, listSlugs } from '../work/queues.ts'
import type { Route } from './+types/taken-in-page.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => (loaderData === undefined ? t.desk.intake.title : t.desk.intake.doneTitle(loaderData.code)))

/** What the person at the counter is told and given: code, promised hour with its reasons, receipt. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = deskOf(args)
  const opened = await desk.app.dossiers.open(desk.viewer, args.params.id as DossierId)
  const { state, person, due } = opened
  const receipt = opened.papers.findLast((paper) => paper.form === 'RECEIPT')
  const handOver = opened.actions.find((action) => action.action === 'hand-over' && action.blocked === null)
  return {
    id: state.id,
    code: state.acceptance?.code ?? opened.lookupCode,
    name: person.applicant.fullName,
    procedure: state.procedure,
    due: due?.dueAt == null ? null : dueText(due.dueAt, desk.language, due.provisional ? desk.words.dossier.clock.provisional : null),
    rows: due?.rows ?? [],
    lookupCode: opened.lookupCode,
    secret: person.lookupSecret,
    receipt: receipt === undefined ? null : `/api/v1/dossiers/${state.id}/papers/${receipt.id}`,
    handOver: handOver?.token ?? null,
  }
})

export default function TakenInPage({ loaderData: taken }: Route.ComponentProps) {
  const words = useTexts().desk.intake
  const dossier = `${DESK}/${listSlugs.mine}/${taken.id}`
  useTitleFocus()
  useReceiptOnArrival(taken.receipt)
  return (
    <div className="desk-page narrow">
      <PageTitle above={taken.name} lead={taken.procedure.name}>
        {words.doneTitle(taken.code)}
      </PageTitle>
      {taken.due !== null && <PromiseBox label={words.doneDue} promise={taken.due} ledger={taken.rows} ledgerOpen />}
      <div className="row-of-buttons">
        {taken.receipt !== null && (
          <ButtonLink to={taken.receipt} reloadDocument target="_blank" shortcut="i">
            {words.printReceipt}
          </ButtonLink>
        )}
        <ButtonLink to={`${DESK}/tiep-nhan`} tone={taken.receipt === null ? 'main' : 'plain'} shortcut="n">
          {words.nextPerson}
        </ButtonLink>
        <ButtonLink to={`${DESK}/tiep-nhan?thu-tuc=${encodeURIComponent(taken.procedure.code)}`} tone="plain" shortcut="m">
          {words.sameProcedure}
        </ButtonLink>
        {taken.handOver !== null && (
          <ButtonLink to={`${dossier}/${actOf('hand-over')?.slug}?buoc=${taken.handOver}`} tone="plain" shortcut="c">
            {words.handOver}
          </ButtonLink>
        )}
        <ButtonLink to={dossier} tone="plain" shortcut="o">
          {words.openDossier}
        </ButtonLink>
      </div>
      {taken.receipt === null && <p>{words.noReceipt}</p>}
      <Facts
        layout="rows"
        items={[
          { label: words.lookupCode, value: taken.lookupCode },
          { label: words.secret, value: taken.secret },
        ]}
      />
    </div>
  )
}

/** Right after acceptance the receipt opens by itself; coming back to the page it does not. */
function useReceiptOnArrival(receipt: string | null): void {
  const { search, pathname } = useLocation()
  const navigate = useNavigate()
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current || !new URLSearchParams(search).has('in')) return
    opened.current = true
    if (receipt !== null) window.open(receipt, '_blank', 'noopener')
    void navigate(pathname, { replace: true })
  }, [receipt, search, pathname, navigate])
}
