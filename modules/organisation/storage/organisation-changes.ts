import type { Instant } from '@motcua/terms'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'

/** What happened to the organisation, in the past tense. */
export type OrganisationChangeKind =
  | 'DemoProvinceLoaded'
  | 'InventedOfficialsLoaded'
  | 'AgencyEstablished'
  | 'AgencyEnded'
  | 'UnitEstablished'
  | 'CounterOpened'
  | 'LeaderAppointed'
  | 'OfficialPosted'

export type OrganisationChange = {
  readonly id: number
  readonly kind: OrganisationChangeKind
  readonly subjectId: string | null
  readonly data: unknown
  readonly changedBy: string
  readonly changedAt: Instant
}

/** Number of the newest change: the version of the directory. */
export async function readOrganisationVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('organisation_change').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

/** One change at a time, so that numbers are in the order of the commits and two decisions never rest on the same old rows. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation ' || current_schema(), 0))`.execute(tx)
}

/** Records what was done. Returns the number of the change. */
export async function appendOrganisationChange(tx: Tx, change: Omit<OrganisationChange, 'id'>): Promise<number> {
  const { id } = await tx
    .insertInto('organisation_change')
    .values({
      kind: change.kind,
      subject_id: change.subjectId,
      data: JSON.stringify(change.data),
      changed_by: change.changedBy,
      changed_at: change.changedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Fingerprint of the catalogue that was loaded last, or undefined. */
export async function findLastDemoLoad(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('organisation_change')
    .select(sql<string>`data->>'fingerprint'`.as('fingerprint'))
    .where('kind', '=', 'DemoProvinceLoaded')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.fingerprint
}

/** Changes, newest first: of one agency, counter or posting, or of all. */
export async function listOrganisationChanges(db: Db, subjectId?: string): Promise<OrganisationChange[]> {
  const rows = await db
    .selectFrom('organisation_change')
    .selectAll()
    .$if(subjectId !== undefined, (query) => query.where('subject_id', '=', subjectId!))
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    kind: r.kind as OrganisationChangeKind,
    subjectId: r.subject_id,
    data: r.data,
    changedBy: r.changed_by,
    changedAt: r.changed_at,
  }))
}
