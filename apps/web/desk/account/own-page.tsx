import { data, Form } from 'react-router'
import { isRefused } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { momentForDesk } from '../../format/moment.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { DisplaySwitch } from '../../ui/display-switch.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { deskOf } from '../app.ts'
import { DESK } from '../work/queues.ts'
import type { Route } from './+types/own-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.desk.frame.own)

/** Who I am here, what I may do, where I am signed in. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, viewer, sessionId, words } = deskOf(args)
  const [directory, sessions] = await Promise.all([app.organisation.current(), app.accounts.listSessions(viewer)])
  return {
    name: official.name,
    enrolled: new URL(args.request.url).searchParams.has('ma-mot-lan'),
    position: official.position,
    rights: official.grants.map(({ role, agencyId }) => words.own.right(words.own.roles[role], directory.findAgency(agencyId)?.name ?? '')),
    sessions: sessions.map((session) => ({
      id: session.id,
      kind: words.own.sessionKinds[session.kind],
      when: words.own.session(momentForDesk(session.createdAt), momentForDesk(session.lastSeenAt)),
      isThis: session.id === sessionId,
    })),
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, viewer, say } = deskOf(args)
  const ended = await app.accounts.endSession(viewer, String((await args.request.formData()).get('session') ?? ''))
  return isRefused(ended) ? data({ error: say(ended) }, { status: 422 }) : { error: null }
})

export default function OwnPage({ loaderData: own, actionData }: Route.ComponentProps) {
  const words = useTexts().desk.own
  return (
    <div className="desk-page narrow">
      {actionData?.error != null && <ErrorSummary errors={[{ message: actionData.error }]} />}
      {actionData !== undefined && actionData.error === null && <Notice tone="done" heading={words.ended} live />}
      {own.enrolled && actionData === undefined && <Notice tone="done" heading={words.totp.done} live />}
      <PageTitle above={own.position}>{own.name}</PageTitle>
      <h2>{words.rights}</h2>
      {own.rights.length === 0 ? (
        <p>{words.noRights}</p>
      ) : (
        <ul>
          {own.rights.map((right) => (
            <li key={right}>{right}</li>
          ))}
        </ul>
      )}
      <h2>{words.display}</h2>
      <DisplaySwitch />
      {!own.enrolled && (
        <>
          <h2>{words.totp.title}</h2>
          <p>{words.totp.lead}</p>
          <div className="row-of-buttons">
            <ButtonLink to={`${DESK}/toi/ma-mot-lan`} tone="plain" small>
              {words.totp.link}
            </ButtonLink>
          </div>
        </>
      )}
      <h2>{words.sessions}</h2>
      <ul className="issued">
        {own.sessions.map((session) => (
          <li key={session.id}>
            <span>
              <b>{`${session.kind}${session.isThis ? ` (${words.sessionThis})` : ''}`}</b> <span className="muted">{session.when}</span>
            </span>
            {!session.isThis && (
              <Form method="post">
                <Button tone="plain" small name="session" value={session.id}>
                  {words.end}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
