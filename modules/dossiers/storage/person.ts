import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import type { DossierId } from '@motcua/terms'
import type { PersonalData } from '../domain/personal-data.ts'
import type { NewDossierRow } from './append-events.ts'

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

export async function updatePerson(tx: Tx, vault: Vault, id: DossierId, person: PersonalData): Promise<void> {
  const row = sealPerson(vault, person)
  await sql`update dossier_person set sealed = ${row.sealed}, applicant_name_fold = ${row.nameFold}, id_number_hash = ${row.idNumberHash}, phone_hash = ${row.phoneHash} where dossier_id = ${id}`.execute(
    tx,
  )
}
