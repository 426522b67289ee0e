import type { FileHash } from '@motcua/terms'

/** A file that is stored already; whoever hands it in must have uploaded it, which the use case asks again. */
export type StoredFile = { readonly hash: FileHash; readonly name: string; readonly size: number }

/** Reads the hidden fields that carry stored files through a form that comes back. What is not one of ours is left out. */
export function keptFilesOf(values: readonly string[]): StoredFile[] {
  return values.flatMap((value) => {
    try {
      const read: unknown = JSON.parse(value)
      return isStoredFile(read) ? [{ hash: read.hash, name: read.name, size: read.size }] : []
    } catch {
      return []
    }
  })
}

function isStoredFile(value: unknown): value is StoredFile {
  if (typeof value !== 'object' || value === null) return false
  const { hash, name, size } = value as Record<string, unknown>
  return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) && typeof name === 'string' && typeof size === 'number'
}
