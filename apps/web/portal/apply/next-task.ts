import { redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { portalOf } from '../app.ts'
import type { Route } from './+types/next-task.ts'
import { openDraft } from './open-draft.ts'

/** Leads to the first thing that is still to do: after each saved page one goes on without going through the list. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, tasks } = await openDraft(portalOf(args), args.params.draftId, 'NEW')
  const next = tasks.find((task) => task.state === 'now' || task.state === 'wrong')
  return redirect(next === undefined ? `/nop-ho-so/${draft.id}` : `/nop-ho-so/${draft.id}/${next.path}`, 303)
})
