import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import type { DossierId } from '@motcua/terms'
import type { PersonalData } from '../domain/personal-data.ts'
import type { NewDossierRow } from './append-events.ts'
import { canonicalJson } from './event-chain.ts'

/** The columns of `dossier_person`: sealed whole, with keyed hashes for exact look-up and the folded name for search. */
export function sealPerson(vault: Vault, person: PersonalData): Omit<NewDossierRow, 'lookupCode'> {
  const { applicant } = person
  return {
    sealed: vault.seal(person),
    nameFold: foldVietnamese(applicant.fullName),
    idNumberHash: applicant.idNumber === '' ? null : vault.lookupHash('id-number', applicant.idNumber),
    phoneHash: applicant.phone === '' ? null : vault.lookupHash('phone', applicant.phone),
  }
}

/** @throws Error  when the dossier has no personal data (it was erased) */
export async function getPerson(db: Db | Tx, vault: Vault, id: DossierId): Promise<PersonalData> {
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from dossier_person where dossier_id = ${id}`.execute(db)
  if (!rows[0]) throw new Error(`Dossier ${id} has no personal data`)
  return vault.unseal<PersonalData>(rows[0].sealed)
}

/**
 * Replaces the personal data by its correction; what stood before is kept beside it.
 * @param seq  the event that says so
 */
export async function correctPerson(tx: Tx, vault: Vault, id: DossierId, person: PersonalData, seq: number): Promise<void> {
  const row = sealPerson(vault, person)
  await sql`
    with before as (
      insert into dossier_person_version (dossier_id, seq, sealed) select dossier_id, ${seq}, sealed from dossier_person where dossier_id = ${id}
    )
    update dossier_person set sealed = ${row.sealed}, applicant_name_fold = ${row.nameFold}, id_number_hash = ${row.idNumberHash}, phone_hash = ${row.phoneHash}
    where dossier_id = ${id}`.execute(tx)
}

/** Personal data as it stood before each correction, by the number of the correction's event. */
export async function listPersonVersions(db: Db | Tx, vault: Vault, id: DossierId): Promise<Map<number, PersonalData>> {
  const { rows } = await sql<{
    seq: number
    sealed: Buffer
  }>`select seq, sealed from dossier_person_version where dossier_id = ${id} order by seq`.execute(db)
  return new Map(rows.map((row) => [row.seq, vault.unseal<PersonalData>(row.sealed)]))
}

/** Keyed digest of personal data as an event may name it: it proves what was filed and tells nothing about it. */
export const digestOfPerson = (vault: Vault, id: DossierId, person: PersonalData): string =>
  vault.lookupHash(`person/${id}`, canonicalJson(person)).toString('hex')
