import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, Instant, OfficialId, Role } from '@motcua/terms'

/** Whose work, and where now and today lie. */
export type WorkOwner = {
  readonly officialId: OfficialId
  readonly posts: readonly { readonly role: Role; readonly agencyId: AgencyId }[]
  readonly now: Instant
  readonly endOfToday: Instant
}
export type StepQueue = 'mine' | 'receive' | 'today' | 'late' | 'waiting' | 'unit'

/** When a step is due, for order: what has no hour comes last. Written as in the indexes of `work_item`. */
export const stepOrder = sql`coalesce(w.due_at, 'infinity'::timestamptz)`

type Part = {
  readonly what: RawBuilder<unknown>
  /** More tables, for what `also` asks of them. */
  readonly join?: RawBuilder<unknown>
  readonly also?: RawBuilder<unknown>
  /** Order and limit of each part: no more is read of an index than a page can show. */
  readonly end: RawBuilder<unknown>
}

/**
 * The open steps of a queue, as parts that each are one range of an index: those named for the official, and for each of his posts those that
 * anybody with the post may take. A queue of a whole unit has one part for each agency.
 */
export function stepsIn(queue: StepQueue, { officialId, posts, now, endOfToday }: WorkOwner, part: Part): RawBuilder<unknown> {
  const { what, join = sql``, also = sql`true`, end } = part
  if (queue === 'unit') {
    const agencies = [...new Set(posts.map((p) => p.agencyId))]
    return sql`
      select w.* from unnest(${agencies}::uuid[]) as agency(id)
      cross join lateral (select ${what} from work_item w ${join} where w.agency_id = agency.id and ${also} ${end}) w`
  }
  const { paused, started, due } = {
    mine: { paused: sql`not w.paused`, started: [true], due: sql`true` },
    receive: { paused: sql`not w.paused`, started: [false], due: sql`true` },
    today: { paused: sql`not w.paused`, started: [false, true], due: sql`${stepOrder} >= ${now} and ${stepOrder} <= ${endOfToday}` },
    late: { paused: sql`not w.paused`, started: [false, true], due: sql`${stepOrder} < ${now}` },
    waiting: { paused: sql`w.paused`, started: [false, true], due: sql`true` },
  }[queue]
  return sql`
    (select ${what} from work_item w ${join}
     where w.assignee_id = ${officialId} and ${paused} and (w.started_at is not null) = any(${started}::boolean[]) and ${due} and ${also} ${end})
    union all
    select w.* from (select distinct agency_id, role from unnest(${posts.map((p) => p.agencyId)}::uuid[], ${posts.map((p) => p.role)}::text[]) as p(agency_id, role)) post
    cross join unnest(${started}::boolean[]) as state(started)
    cross join lateral (
      select ${what} from work_item w ${join}
      where w.assignee_id is null and w.agency_id = post.agency_id and w.role = post.role and ${paused} and (w.started_at is not null) = state.started
        and ${due} and ${also} ${end}) w`
}
