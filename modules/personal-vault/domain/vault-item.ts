import type { DossierId, FileHash, Instant, Viewer } from '@motcua/terms'

export type VaultFile = { readonly hash: FileHash; readonly name: string; readonly size: number; readonly mediaType: string }

/** A result as it is kept for its holder. */
export type VaultContent = {
  readonly dossierCode: string
  readonly procedureName: string
  readonly agencyName: string
  readonly title: string
  readonly number: string | null
  readonly files: readonly VaultFile[]
}
export type VaultItem = VaultContent & { readonly id: string; readonly dossierId: DossierId; readonly storedAt: Instant }

/** Whose vault this viewer may open: a citizen's own, by the number the sign-in vouches for; nobody else's. */
export const ownNumber = (viewer: Viewer): string | null => (viewer.kind === 'citizen' ? viewer.citizenNumber : null)
