import type { Instant, LocalDate } from '@motcua/terms'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { SettingHistoryRow, SettingRows } from '../domain/configuration-snapshot.ts'
import type { Scope } from '../domain/scope.ts'
import type { SettingChanged } from '../domain/setting-change.ts'
import { canonical } from '../domain/setting-change.ts'
import type { SettingPeriod } from '../domain/setting-period.ts'
import { isSettingKey } from '../domain/settings.ts'

/** Number of the newest change: one step down the index of the history. */
export async function readConfigurationVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('configuration_history').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

/** Everything that is set now; names no longer in the registry are left out. */
export async function readSettingRows(db: Db): Promise<SettingRows[]> {
  const rows = await db
    .selectFrom('configuration')
    .select(['key', 'scope', 'value', 'valid_from', 'valid_to', 'legal_basis', 'approved_by'])
    .orderBy('key')
    .orderBy('scope')
    .orderBy('valid_from')
    .execute()
  const places = Map.groupBy(rows, (r) => `${r.key}\n${r.scope}`)
  return [...places.values()].flatMap((all): SettingRows[] => {
    const { key, scope } = all[0]!
    return isSettingKey(key) ? [{ key, scope: scope as Scope, periods: all.map(toPeriod) }] : []
  })
}

/** The periods of one key in one scope, in order. */
export async function readPeriods(db: Db, key: string, scope: string): Promise<SettingPeriod[]> {
  const rows = await db
    .selectFrom('configuration')
    .select(['value', 'valid_from', 'valid_to', 'legal_basis', 'approved_by'])
    .where('key', '=', key)
    .where('scope', '=', scope)
    .orderBy('valid_from')
    .execute()
  return rows.map(toPeriod)
}

/** Changes in their order: all of them, or those of one setting. */
export async function readHistory(db: Db, key?: string): Promise<SettingHistoryRow[]> {
  const rows = await db
    .selectFrom('configuration_history')
    .selectAll()
    .$if(key !== undefined, (query) => query.where('key', '=', key!))
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    key: r.key,
    scope: r.scope,
    before: r.before as SettingPeriod[] | null,
    after: r.after as SettingPeriod[] | null,
    legalBasis: r.legal_basis,
    changedBy: r.changed_by,
    changedAt: r.changed_at,
  }))
}

/** One change at a time, so that history numbers are in the order of the commits and periods are not cut twice. */
export async function lockConfiguration(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('configuration ' || current_schema(), 0))`.execute(tx)
}

/** Stores a decided change and its history row; periods that stay as they were keep their row. Returns the number of the change. */
export async function writeSettingChange(tx: Tx, change: SettingChanged, record: { changedBy: string; now: Instant }): Promise<number> {
  const words = (all: readonly SettingPeriod[]): Set<string> => new Set(all.map(canonical))
  const [before, after] = [words(change.before), words(change.after)]
  const gone = change.before.filter((p) => !after.has(canonical(p)))
  const added = change.after.filter((p) => !before.has(canonical(p)))
  if (gone.length > 0)
    await tx
      .deleteFrom('configuration')
      .where('key', '=', change.key)
      .where('scope', '=', change.scope)
      .where(
        'valid_from',
        'in',
        gone.map((p) => p.validFrom),
      )
      .execute()
  if (added.length > 0)
    await tx
      .insertInto('configuration')
      .values(added.map((p) => toRow(change, p, record.now)))
      .execute()
  const { id } = await tx
    .insertInto('configuration_history')
    .values({
      key: change.key,
      scope: change.scope,
      before: change.before.length > 0 ? JSON.stringify(change.before) : null,
      after: change.after.length > 0 ? JSON.stringify(change.after) : null,
      legal_basis: change.legalBasis,
      changed_by: record.changedBy,
      changed_at: record.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function toRow(change: SettingChanged, period: SettingPeriod, now: Instant) {
  return {
    key: change.key,
    scope: change.scope,
    value: JSON.stringify(period.value),
    valid_from: period.validFrom,
    valid_to: period.validTo,
    legal_basis: period.legalBasis,
    approved_by: period.approvedBy,
    changed_at: now,
  }
}

function toPeriod(row: {
  value: unknown
  valid_from: string
  valid_to: string | null
  legal_basis: string
  approved_by: string
}): SettingPeriod {
  return {
    validFrom: row.valid_from as LocalDate,
    validTo: row.valid_to as LocalDate | null,
    value: row.value,
    legalBasis: row.legal_basis,
    approvedBy: row.approved_by,
  }
}
