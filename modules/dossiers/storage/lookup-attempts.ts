import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Instant } from '@motcua/terms'
import type { LookupAttempts } from '../domain/look-up.ts'

export async function findAttempts(db: Db, source: Buffer, code: string): Promise<LookupAttempts> {
  const { rows } = await sql<{
    failures: number
    blocked_until: Instant | null
  }>`select failures, blocked_until from lookup_attempt where source = ${source} and code = ${code}`.execute(db)
  return rows[0] ? { failures: rows[0].failures, blockedUntil: rows[0].blocked_until } : { failures: 0, blockedUntil: null }
}

export async function saveAttempts(db: Db, source: Buffer, code: string, attempts: LookupAttempts, at: Instant): Promise<void> {
  await sql`
    insert into lookup_attempt (source, code, failures, last_at, blocked_until) values (${source}, ${code}, ${attempts.failures}, ${at}, ${attempts.blockedUntil})
    on conflict (source, code) do update set failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until`.execute(
    db,
  )
}

export async function forgetAttempts(db: Db, source: Buffer, code: string): Promise<void> {
  await sql`delete from lookup_attempt where source = ${source} and code = ${code}`.execute(db)
}
