import { redirect } from 'react-router'
import { isRefused, type Instant } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { momentForCitizen } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { PromiseBox } from '../../ui/promise-box.tsx'
import { Road } from '../../ui/road.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/done-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.apply.done.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, citizen } = portalOf(args)
  const viewer = citizen()
  if (!/^[0-9a-f-]{36}$/i.test(args.params.draftId)) throw new NotFound('draft')
  const draft = await app.dossiers.drafts.get(viewer, args.params.draftId)
  if (isRefused(draft)) throw new NotFound('draft')
  if (draft.corrects) throw redirect(`/ho-so/${draft.corrects.dossierId}`, 303)
  if (draft.dossierId === null) throw redirect(`/nop-ho-so/${draft.id}`, 303)
  const { state, lookupCode, agencyName, limitText } = await app.dossiers.open(viewer, draft.dossierId)
  return {
    id: state.id,
    name: state.procedure.name,
    lookupCode,
    submittedAt: state.submittedAt,
    receivedAt: state.receivedAt,
    answerDueAt: state.answerDueAt,
    intakeUnit: agencyName(state.intakeUnitId),
    competentAgency: agencyName(state.competentAgencyId),
    limitText,
  }
})

/** Moments are said to the minute: seconds make no difference that a person could see. */
const isLater = (a: Instant, b: Instant): boolean => a.slice(0, 16) > b.slice(0, 16)

/** It has arrived: the look-up code, by when somebody answers, and what happens then. */
export default function DonePage({ loaderData }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.apply.done
  const { answerDueAt, receivedAt, submittedAt } = loaderData
  return (
    <PublicFrame crumbs={[{ label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' }]}>
      <PageTitle above={words.above} lead={<Vietnamese>{loaderData.name}</Vietnamese>}>
        {words.title}
      </PageTitle>
      <PromiseBox label={words.lookupCode} promise={loaderData.lookupCode} note={words.lookupNote} />
      <h2>{words.next.heading}</h2>
      <Road
        stops={[
          { id: 'sent', state: 'past', title: words.next.sent, detail: momentForCitizen(submittedAt, language) },
          {
            id: 'answer',
            state: 'now',
            title: words.next.check,
            detail: (
              <>
                <Vietnamese>{loaderData.intakeUnit}</Vietnamese>
                {answerDueAt !== null && (
                  <div>
                    <strong>{words.next.answerBy(momentForCitizen(answerDueAt, language))}</strong>
                  </div>
                )}
                {isLater(receivedAt, submittedAt) && <div>{words.next.receivedAt(momentForCitizen(receivedAt, language))}</div>}
              </>
            ),
          },
          { id: 'accept', state: 'next', title: words.next.accept, detail: words.next.acceptHow },
          {
            id: 'handle',
            state: 'next',
            title: words.next.handle,
            detail: (
              <Vietnamese>
                {loaderData.competentAgency} · {loaderData.limitText}
              </Vietnamese>
            ),
          },
        ]}
      />
      <Facts layout="rows" items={[{ label: words.correctLabel, value: words.correct }]} />
      <p className="row-of-buttons">
        <ButtonLink to={`/ho-so/${loaderData.id}`}>{words.open}</ButtonLink>
        <ButtonLink to="/" tone="plain">
          {words.home}
        </ButtonLink>
      </p>
      <p className="small muted">{words.print}</p>
    </PublicFrame>
  )
}
