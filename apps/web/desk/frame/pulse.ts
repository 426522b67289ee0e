import { deskOf } from '../app.ts'
import { readListQuestion } from '../work/list-question.ts'
import { loadList } from '../work/load-list.ts'
import { listOfSlug } from '../work/queues.ts'
import { CallerFault } from '#platform/http/faults.ts'
import { fingerprint, type Seen } from './fingerprint.ts'
import type { Route } from './+types/pulse.ts'

/** Has anything changed in the queues or in the list on screen? One word, so that an open desk costs almost nothing. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  try {
    const desk = deskOf(args)
    const search = new URL(args.request.url).searchParams
    const list = listOfSlug(search.get('hang') ?? undefined)
    if (list === undefined || list === 'search') return new Response(null, { status: 404 })
    const [{ rows }, counts, notices] = await Promise.all([
      loadList(desk, readListQuestion(list, search)),
      desk.app.dossiers.countWork(desk.official),
      desk.app.notices.countUnread(desk.viewer),
    ])
    return Response.json(
      { mark: fingerprint({ counts: { ...counts, notices }, rows } satisfies Seen) },
      { headers: { 'cache-control': 'no-store' } },
    )
  } catch (error) {
    // Nobody looks at this answer but the page that asks; it says "lost" and goes on asking.
    if (error instanceof CallerFault) return new Response(null, { status: error.status })
    throw error
  }
}
