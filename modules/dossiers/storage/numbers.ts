import { sql } from 'kysely'
import type { Tx } from '#platform/database/connect.ts'
import type { AgencyId, LocalDate } from '@motcua/terms'

/**
 * The next serial of an agency's day. Gap-free: it moves in the transaction that uses it, and the row's lock makes two clerks take turns.
 */
export async function nextSerial(tx: Tx, agencyCode: string, day: LocalDate): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into dossier_code_serial (agency_code, day, last) values (${agencyCode}, ${day}, 1)
    on conflict (agency_code, day) do update set last = dossier_code_serial.last + 1 returning last`.execute(tx)
  return rows[0]!.last
}

/** The next number of a unit's papers of one kind in a year. */
export async function nextPaperNumber(tx: Tx, agencyId: AgencyId, suffix: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into paper_number (agency_id, suffix, year, last) values (${agencyId}, ${suffix}, ${year}, 1)
    on conflict (agency_id, suffix, year) do update set last = paper_number.last + 1 returning last`.execute(tx)
  return rows[0]!.last
}
