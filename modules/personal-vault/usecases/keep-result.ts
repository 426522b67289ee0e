import type { Tx } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { DossierId, Instant } from '@motcua/terms'
import type { VaultContent } from '../domain/vault-item.ts'
import { insertVaultItem } from '../storage/vault-rows.ts'

/**
 * Keeps an electronic result for its holder, in the transaction of its delivery.
 *
 * @param holderNumber  citizen number or tax code of the applicant, whoever filed
 * @returns the acknowledgement: the id of the entry, which proves the delivery
 */
export function keepResult(
  tx: Tx,
  vault: Vault,
  result: { holderNumber: string; dossierId: DossierId; content: VaultContent; at: Instant },
): Promise<string> {
  const { at, ...item } = result
  return insertVaultItem(tx, vault, { ...item, id: uuidV7(Date.parse(at)), storedAt: at })
}
