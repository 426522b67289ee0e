import { guarded } from '../../page-context.ts'
import { deskOf } from '../app.ts'
import { findPerson, type KnownPerson } from './find-person.ts'
import { unitsOf } from './load-intake.ts'
import type { Route } from './+types/known-person.ts'

export type KnownPersonAnswer = { readonly person: KnownPerson | null }

/** Who bears this number, for the page that is being filled in. Posted, because a number has no place in an address. */
export const action = guarded(async (args: Route.ActionArgs): Promise<Response> => {
  const desk = deskOf(args)
  unitsOf(desk, await desk.app.organisation.current())
  const number = String((await args.request.formData()).get('number') ?? '')
  return Response.json({ person: await findPerson(desk, number) } satisfies KnownPersonAnswer, { headers: { 'cache-control': 'no-store' } })
})
