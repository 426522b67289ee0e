import type { FileStore } from '#modules/files/index.ts'
import type { Db } from '#platform/database/connect.ts'
import { NotAllowed, NotFound } from '#platform/http/faults.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { FileHash, Viewer } from '@motcua/terms'
import { ownNumber, type VaultFile, type VaultItem } from '../domain/vault-item.ts'
import { findVaultItem, listVaultItems } from '../storage/vault-rows.ts'

export type PersonalVaultDeps = { readonly db: Db; readonly vault: Vault; readonly files: FileStore }

/** A person has tens of results, not thousands; the newest are the ones looked for. */
const MOST_ITEMS = 500

/** The viewer's own vault, the newest first. @throws NotAllowed  for anybody but a citizen */
export async function listOwnVault(deps: PersonalVaultDeps, viewer: Viewer): Promise<VaultItem[]> {
  return listVaultItems(deps.db, deps.vault, numberOf(viewer), MOST_ITEMS)
}

/** A file of the viewer's own vault. @throws NotFound  when it is not there or not the viewer's */
export async function openVaultFile(
  deps: PersonalVaultDeps,
  viewer: Viewer,
  id: string,
  hash: FileHash,
): Promise<VaultFile & { content: Awaited<ReturnType<FileStore['open']>> }> {
  const item = await findVaultItem(deps.db, deps.vault, numberOf(viewer), id)
  const file = item?.files.find((f) => f.hash === hash)
  if (!file) throw new NotFound('file')
  return { ...file, content: await deps.files.open(hash) }
}

function numberOf(viewer: Viewer): string {
  const number = ownNumber(viewer)
  if (number === null) throw new NotAllowed('open-vault')
  return number
}
