import type { AgencyId, LocalDate, OfficialId } from '@motcua/terms'
import type { PerformanceRating } from '#modules/configuration/index.ts'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { OfficialCategory, OfficialRecord, PositionKind } from '../domain/official.ts'

/** Which officials; all conditions hold together. */
export type OfficialFilter = { readonly ids?: readonly OfficialId[]; readonly agencyId?: AgencyId }

/** Officials with their years in the fields and their ratings, by name. */
export async function listOfficials(db: Db, filter: OfficialFilter): Promise<OfficialRecord[]> {
  const officials = await db
    .selectFrom('official')
    .selectAll()
    .$if(filter.ids !== undefined, (q) => q.where('id', 'in', filter.ids!.length > 0 ? [...filter.ids!] : [NOBODY]))
    .$if(filter.agencyId !== undefined, (q) => q.where('agency_id', '=', filter.agencyId!))
    .orderBy('full_name')
    .execute()
  if (officials.length === 0) return []
  const ids = officials.map((o) => o.id)
  const seniority = await db.selectFrom('official_seniority').selectAll().where('official_id', 'in', ids).execute()
  const ratings = await db.selectFrom('performance_rating').selectAll().where('official_id', 'in', ids).orderBy('year', 'desc').execute()
  const [years, marks] = [Map.groupBy(seniority, (s) => s.official_id), Map.groupBy(ratings, (r) => r.official_id)]
  return officials.map((o) => ({
    id: o.id as OfficialId,
    fullName: o.full_name,
    position: o.position,
    positionKind: o.position_kind as PositionKind,
    category: o.category as OfficialCategory,
    rank: o.rank,
    agencyId: o.agency_id as AgencyId,
    senioritySince: Object.fromEntries((years.get(o.id) ?? []).map((s) => [s.field_code, s.since as LocalDate])),
    ratings: (marks.get(o.id) ?? []).map((r) => ({ year: r.year, rating: r.rating as PerformanceRating })),
  }))
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** One official, or undefined. */
export async function findOfficial(db: Db, id: OfficialId): Promise<OfficialRecord | undefined> {
  return (await listOfficials(db, { ids: [id] }))[0]
}

/** Stores officials; one with a known key gets the new content. */
export async function saveOfficials(tx: Tx, officials: readonly OfficialRecord[]): Promise<void> {
  if (officials.length === 0) return
  await tx
    .insertInto('official')
    .values(
      officials.map((o) => ({
        id: o.id,
        full_name: o.fullName,
        position: o.position,
        position_kind: o.positionKind,
        category: o.category,
        rank: o.rank,
        agency_id: o.agencyId,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet((e) => ({
        full_name: e.ref('excluded.full_name'),
        position: e.ref('excluded.position'),
        position_kind: e.ref('excluded.position_kind'),
        category: e.ref('excluded.category'),
        rank: e.ref('excluded.rank'),
        agency_id: e.ref('excluded.agency_id'),
      })),
    )
    .execute()
  const years = officials.flatMap((o) =>
    Object.entries(o.senioritySince).map(([field_code, since]) => ({ official_id: o.id, field_code, since })),
  )
  if (years.length > 0)
    await tx
      .insertInto('official_seniority')
      .values(years)
      .onConflict((c) => c.columns(['official_id', 'field_code']).doUpdateSet((e) => ({ since: e.ref('excluded.since') })))
      .execute()
  const marks = officials.flatMap((o) => o.ratings.map(({ year, rating }) => ({ official_id: o.id, year, rating })))
  if (marks.length > 0)
    await tx
      .insertInto('performance_rating')
      .values(marks)
      .onConflict((c) => c.columns(['official_id', 'year']).doUpdateSet((e) => ({ rating: e.ref('excluded.rating') })))
      .execute()
}
