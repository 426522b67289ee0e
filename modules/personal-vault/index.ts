// The door of the module: results that are kept for the person they belong to.
import type { FileHash, Viewer } from '@motcua/terms'
import { listOwnVault, openVaultFile, type PersonalVaultDeps } from './usecases/own-vault.ts'

export type { VaultContent, VaultItem } from './domain/vault-item.ts'
export { vaultRoutes } from './http/vault-routes.ts'
export { keepResult } from './usecases/keep-result.ts'

export type PersonalVault = ReturnType<typeof createPersonalVault>

/** Opens the personal data vaults of a tenant. */
export function createPersonalVault(deps: PersonalVaultDeps) {
  return {
    listOwn: (viewer: Viewer) => listOwnVault(deps, viewer),
    openFile: (viewer: Viewer, id: string, hash: FileHash) => openVaultFile(deps, viewer, id, hash),
  }
}
