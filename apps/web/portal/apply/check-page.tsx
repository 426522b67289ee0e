import { data, Form, Link, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { StaleCopy } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictState } from '../../ui/conflict-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf, type Portal } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/check-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { checkView } from './check-view.ts'
import { CheckedAnswers } from './checked-answers.tsx'
import { correctedOf } from './corrected-of.ts'
import { openDraft, type OpenedDraft } from './open-draft.ts'
import { sendProblems, type SendProblem } from './send-problems.ts'

/** The button of somebody who has read that the dossier moved on, and sends the correction all the same. */
const SEEN = 'da-xem'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const opened = await openDraft(portal, args.params.draftId)
  return {
    id: opened.draft.id,
    name: opened.version.name,
    corrects: opened.corrects,
    corrected: correctedOf(opened, portal),
    undone: opened.tasks
      .filter((task) => task.kind !== 'check' && task.state !== 'done')
      .map(({ kind, path, title }) => ({ kind, path, title })),
    view: await checkView(opened, portal),
  }
})

/** Sending twice, by a double click or an old tab, files one dossier or one correction: the draft's own id is the key. */
export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const opened = await openDraft(portal, args.params.draftId)
  const { draft, corrects, sections } = opened
  const form = await args.request.formData()
  if (corrects !== null && form.has(SEEN)) await portal.app.dossiers.corrections.takeUp(portal.viewer, draft.id, corrects.id)
  try {
    const sent = await portal.app.dossiers.drafts.send(portal.viewer, draft.id)
    if (isRefused(sent)) return notSent(sendProblems(sent, { sections, say: portal.say }))
    return redirect(corrects === null ? `/nop-ho-so/${draft.id}/xong` : `/ho-so/${corrects.id}?xong=da-sua`, 303)
  } catch (error) {
    if (!(error instanceof StaleCopy)) throw error
    const closed = closedMeanwhile(opened, portal)
    return closed === null ? data({ problems: [], conflict: true }, { status: 412 }) : notSent([{ message: closed, path: null }])
  }
})

const notSent = (problems: readonly SendProblem[]) => data({ problems, conflict: false }, { status: 422 })

/** Why it can no longer be corrected at all, when that is what happened meanwhile. */
function closedMeanwhile({ filed }: OpenedDraft, { say }: Pick<Portal, 'say'>): string | null {
  if (filed === null || filed.actions.some((a) => a.action === 'correct-application' && a.blocked === null)) return null
  return say({ code: filed.state.supplement ? 'dossier.correct-by-supplement' : 'dossier.correction-too-late', data: {} })
}

/** The last page before sending: a new application as a whole, or a filed one with what is to be corrected. */
export default function CheckPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  const { id, undone, view, corrects, corrected } = loaderData
  const change = (path: string) => `/nop-ho-so/${id}/${path}?ve=kiem-tra`
  const problems = actionData?.problems ?? []
  const conflict = actionData?.conflict === true
  const title = corrects === null ? words.tasks.check : words.correction.title
  return (
    <ApplyFrame title={title} draftId={id} procedure={loaderData.name} corrects={corrects}>
      {conflict && corrects !== null && (
        <ConflictState heading={words.correction.conflict} happened={words.correction.kept} reloadHref={`/ho-so/${corrects.id}`} />
      )}
      {problems.length > 0 && (
        <Notice tone="soon" heading={corrects === null ? words.check.notSent : words.correction.notSent} live>
          <ul>
            {problems.map(({ message, path }) => (
              <li key={message}>{path === null ? message : <Link to={change(path)}>{message}</Link>}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PageTitle lead={corrects === null ? words.check.lead : words.correction.lead}>{title}</PageTitle>
      {undone.length > 0 && (
        <Notice tone="soon" heading={words.check.undone}>
          <ul>
            {undone.map(({ kind, path, title: section }) => (
              <li key={path}>
                <Link to={change(path)}>{kind === 'section' ? words.sectionTask(section ?? '') : words.tasks[kind]}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {corrected.length > 0 && (
        <Notice heading={words.correction.changed}>
          <ul>
            {corrected.map((what) => (
              <li key={what}>
                <Vietnamese>{what.charAt(0).toLocaleUpperCase('vi') + what.slice(1)}</Vietnamese>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <CheckedAnswers view={view} change={change} filed={corrects !== null} />
      {undone.length === 0 && (
        <Form method="post">
          <p>
            {corrects === null ? words.check.whatNext : corrected.length === 0 ? words.correction.unchanged : words.correction.whatNext}
          </p>
          {corrects === null ? (
            <Button>{words.check.send}</Button>
          ) : (
            corrected.length > 0 && (
              <Button {...(conflict ? { name: SEEN, value: '1' } : {})}>
                {conflict ? words.correction.sendAgain : words.correction.send}
              </Button>
            )
          )}
        </Form>
      )}
      {corrects !== null && (
        <p className="after-form">
          <Link to={`/nop-ho-so/${id}/bo`}>{words.correction.drop}</Link>
        </p>
      )}
    </ApplyFrame>
  )
}
