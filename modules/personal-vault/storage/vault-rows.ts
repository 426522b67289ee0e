import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { DossierId, Instant } from '@motcua/terms'
import type { VaultContent, VaultItem } from '../domain/vault-item.ts'

type Row = { id: string; dossier_id: DossierId; sealed: Buffer; stored_at: Instant }

/** Writes an entry, once for each dossier. @returns its id: the acknowledgement */
export async function insertVaultItem(
  tx: Tx,
  vault: Vault,
  item: { id: string; holderNumber: string; dossierId: DossierId; content: VaultContent; storedAt: Instant },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vault_item (id, holder_hash, dossier_id, sealed, stored_at)
    values (${item.id}, ${holderHash(vault, item.holderNumber)}, ${item.dossierId}, ${vault.seal(item.content)}, ${item.storedAt}) returning id`.execute(
    tx,
  )
  return rows[0]!.id
}

/** A holder's entries, the newest first. */
export async function listVaultItems(db: Db, vault: Vault, holderNumber: string, limit: number): Promise<VaultItem[]> {
  const { rows } = await sql<Row>`
    select id, dossier_id, sealed, stored_at from vault_item where holder_hash = ${holderHash(vault, holderNumber)}
    order by stored_at desc, id desc limit ${limit}`.execute(db)
  return rows.map((row) => toItem(vault, row))
}

/** One entry of this holder. */
export async function findVaultItem(db: Db, vault: Vault, holderNumber: string, id: string): Promise<VaultItem | undefined> {
  const { rows } = await sql<Row>`
    select id, dossier_id, sealed, stored_at from vault_item where id = ${id}::uuid and holder_hash = ${holderHash(vault, holderNumber)}`.execute(
    db,
  )
  return rows[0] && toItem(vault, rows[0])
}

const holderHash = (vault: Vault, number: string): Buffer => vault.lookupHash('id-number', number)
const toItem = (vault: Vault, row: Row): VaultItem => ({
  ...vault.unseal<VaultContent>(row.sealed),
  id: row.id,
  dossierId: row.dossier_id,
  storedAt: row.stored_at,
})
