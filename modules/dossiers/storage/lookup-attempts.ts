import { sql } from 'kysely'
import type { Tx } from '#platform/database/connect.ts'
import type { Instant } from '@motcua/terms'
import type { LookupAttempts } from '../domain/look-up.ts'

/** The tries so far, held until the transaction ends: tries that come at the same moment are counted one after another. */
export async function holdAttempts(tx: Tx, source: Buffer, code: string): Promise<LookupAttempts> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${source.toString('hex')} ${code}`}, 0))`.execute(tx)
  const { rows } = await sql<{
    failures: number
    blocked_until: Instant | null
  }>`select failures, blocked_until from lookup_attempt where source = ${source} and code = ${code}`.execute(tx)
  return rows[0] ? { failures: rows[0].failures, blockedUntil: rows[0].blocked_until } : { failures: 0, blockedUntil: null }
}

export async function saveAttempts(tx: Tx, source: Buffer, code: string, attempts: LookupAttempts, at: Instant): Promise<void> {
  await sql`
    insert into lookup_attempt (source, code, failures, last_at, blocked_until) values (${source}, ${code}, ${attempts.failures}, ${at}, ${attempts.blockedUntil})
    on conflict (source, code) do update set failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until`.execute(
    tx,
  )
}

export async function forgetAttempts(tx: Tx, source: Buffer, code: string): Promise<void> {
  await sql`delete from lookup_attempt where source = ${source} and code = ${code}`.execute(tx)
}
