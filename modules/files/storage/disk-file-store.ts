import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { isRefused, type FileHash } from '@motcua/terms'
import { decideUpload, tooBig } from '../domain/decide-upload.ts'
import { cleanFileName } from '../domain/file-name.ts'
import { FileFault, findFileHash, type FileCondition, type FileStore } from './file-store.ts'
import { inspectFile } from './inspection/inspect-file.ts'
import { openSealed, writeSealed, type SealedFile, type Written } from './sealed-file.ts'

/**
 * `directory` is made when missing. `masterKey` has 32 bytes and seals what is put in from now on; `retiredKeys` still open what they sealed.
 */
export type FileStoreOptions = {
  readonly directory: string
  readonly masterKey: Uint8Array
  readonly retiredKeys?: readonly Uint8Array[]
}

// A part older than this belongs to a process that is gone; no upload takes a day.
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Files on a disk: encrypted, named by the SHA-256 of their plain content, two levels of folders (`ab/cd/abcd…`).
 *
 * A file is complete and confirmed by the disk before it gets its name, so a crash leaves either the whole file or none.
 * Putting in what is already there changes nothing, except that a damaged file or one under a retired key is replaced.
 *
 * @throws RangeError  when a key is not 32 bytes long
 */
export function createFileStore({ masterKey, retiredKeys = [], ...options }: FileStoreOptions): FileStore {
  const directory = resolve(options.directory)
  const keys = [masterKey, ...retiredKeys]
  if (keys.some((key) => key.length !== 32)) throw new RangeError('A file key has 32 bytes')
  const incoming = join(directory, 'incoming')
  let prepared: Promise<void> | undefined

  const placeOf = (hash: FileHash): string => {
    if (!findFileHash(hash)) throw new TypeError('Not a file hash')
    return join(directory, hash.slice(0, 2), hash.slice(2, 4), hash)
  }

  /** Write to a part, let `then` decide, and leave no part behind. */
  async function throughPart<T>(use: (part: string) => Promise<T>): Promise<T> {
    prepared ??= prepare(incoming).catch((error: unknown) => {
      prepared = undefined
      throw error
    })
    await prepared
    const part = join(incoming, `${randomUUID()}.part`)
    try {
      return await use(part)
    } finally {
      await rm(part, { force: true })
    }
  }

  async function settle(part: string, { hash }: Written): Promise<void> {
    if ((await conditionOf(hash, [masterKey])) === 'INTACT') return
    const place = placeOf(hash)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(part, place)
    await syncFolders(dirname(place), directory)
  }

  async function openOrFail(hash: FileHash, masterKeys: readonly Uint8Array[]): Promise<SealedFile> {
    const file = await openSealed(placeOf(hash), masterKeys)
    if (typeof file === 'string') throw new FileFault(hash, file)
    return file
  }

  /** Every byte in order, proven frame by frame and at the end as a whole. */
  async function* plainBytes(hash: FileHash, masterKeys: readonly Uint8Array[]): AsyncGenerator<Buffer> {
    const file = await openOrFail(hash, masterKeys)
    const seen = createHash('sha256')
    try {
      for (let index = 0, left = file.size; index === 0 || left > 0; index++) {
        const plain = await file.frame(index).catch((cause: unknown) => {
          throw new FileFault(hash, 'DAMAGED', { cause })
        })
        left -= plain.length
        seen.update(plain)
        if (plain.length > 0) yield plain
      }
    } finally {
      await file.close()
    }
    if (seen.digest('hex') !== hash) throw new FileFault(hash, 'DAMAGED')
  }

  async function conditionOf(hash: FileHash, masterKeys: readonly Uint8Array[]): Promise<FileCondition> {
    try {
      // Reading to the end is the proof.
      await finished(Readable.from(plainBytes(hash, masterKeys)).resume())
      return 'INTACT'
    } catch (error) {
      if (error instanceof FileFault) return error.condition
      throw error
    }
  }

  return {
    put: (content, { name, limits }) =>
      throughPart(async (part) => {
        const written = await writeSealed(part, content, masterKey, limits.maxFileBytes)
        if (written === 'TOO_BIG') return tooBig(limits)
        const facts = await inspectPart(part, masterKey, limits.unpack)
        const decision = decideUpload(facts, cleanFileName(name), limits)
        if (isRefused(decision)) return decision
        await settle(part, written)
        return { ...written, mediaType: decision.mediaType, name: decision.name }
      }),

    keep: (content) =>
      throughPart(async (part) => {
        const written = await writeSealed(part, content instanceof Uint8Array ? Readable.from([content]) : content, masterKey)
        if (written === 'TOO_BIG') throw new RangeError('Larger than any file can be')
        await settle(part, written)
        return written
      }),

    async open(hash) {
      const file = await openOrFail(hash, keys)
      await file.close()
      return Readable.from(plainBytes(hash, keys), { objectMode: false })
    },

    async has(hash) {
      return stat(placeOf(hash)).then(
        (found) => found.isFile(),
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false
          throw error
        },
      )
    },

    verify: (hash) => conditionOf(hash, keys),
  }
}

async function inspectPart(part: string, masterKey: Uint8Array, unpack: Parameters<typeof inspectFile>[1]): ReturnType<typeof inspectFile> {
  const file = await openSealed(part, [masterKey])
  if (typeof file === 'string') throw new Error(`The part just written is ${file}`)
  try {
    return await inspectFile(file, unpack)
  } finally {
    await file.close()
  }
}

async function prepare(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for (const name of await readdir(incoming)) {
    const age = await stat(join(incoming, name)).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    )
    if (age > ABANDONED_AFTER_MS) await rm(join(incoming, name), { force: true })
  }
}

// A rename is on disk only when its folder is. Windows cannot open folders and orders this itself.
async function syncFolders(deepest: string, top: string): Promise<void> {
  if (process.platform === 'win32') return
  for (let folder = deepest; folder.length >= top.length; folder = dirname(folder)) {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  }
}
