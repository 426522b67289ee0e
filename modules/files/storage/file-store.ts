import type { Readable } from 'node:stream'
import type { FileHash, Refused } from '@motcua/terms'
import type { MediaType } from '../domain/media-type.ts'
import type { UploadLimits } from '../domain/upload-limits.ts'

/** `name` as the browser sent it. `limits` are those of the channel on that day. */
export type Upload = { readonly name: string; readonly limits: UploadLimits }

/** A file that was taken in. `name` is for showing only; `size` counts the plain bytes. */
export type StoredFile = { readonly hash: FileHash; readonly size: number; readonly mediaType: MediaType; readonly name: string }

/** INTACT: every byte is what was put in. DAMAGED: changed, cut off or extended. UNKNOWN_KEY: sealed with a key the store was not given. */
export type FileCondition = 'INTACT' | 'MISSING' | 'DAMAGED' | 'UNKNOWN_KEY'

/**
 * Where files live, by content. The same bytes put in twice are one file, and a hash always names the same bytes.
 *
 * A port: the disk is one driver, an object store may be another.
 */
export type FileStore = {
  /**
   * Take in what somebody uploaded, if it is what it claims to be and harmless (codes `file.*`, `pdf.*`, `office.*`).
   *
   * A file that is too big is still read to its end, so that what follows it in the same form arrives (only beyond four times the limit is
   * the stream destroyed). Nothing of a refused file stays behind.
   */
  put(content: AsyncIterable<Uint8Array>, upload: Upload): Promise<StoredFile | Refused>
  /** Keep what the service made itself, a printed paper for example. Not inspected. */
  keep(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<{ readonly hash: FileHash; readonly size: number }>
  /**
   * The plain bytes. The stream fails with `FileFault` DAMAGED at the first changed part, and at the end if the whole is not what its hash names.
   *
   * @throws FileFault MISSING, DAMAGED or UNKNOWN_KEY before the first byte
   */
  open(hash: FileHash): Promise<Readable>
  has(hash: FileHash): Promise<boolean>
  /** Reads the whole file and compares it with its hash. */
  verify(hash: FileHash): Promise<FileCondition>
}

/** A stored file cannot be given out. Not the caller's fault; an operator must look. */
export class FileFault extends Error {
  readonly condition: Exclude<FileCondition, 'INTACT'>
  readonly hash: FileHash
  constructor(hash: FileHash, condition: Exclude<FileCondition, 'INTACT'>, options?: { cause?: unknown }) {
    super(`Stored file ${hash} is ${condition}`, options)
    this.condition = condition
    this.hash = hash
  }
}

/** A hash as text from outside (an address, a row): undefined unless it is 64 small hexadecimal digits. */
export function findFileHash(text: string): FileHash | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as FileHash) : undefined
}
