import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import type { FileHash } from '@motcua/terms'
import type { ByteSource } from './byte-source.ts'
import { FRAME_SIZE, framePlace, HEADER_LENGTH, newSeal, plainSize, sealOf, type FrameSeal } from './frame-seal.ts'

export type Written = { readonly hash: FileHash; readonly size: number }

// A scan of twice the size is an honest mistake, and the rest of the form behind it must still arrive; who sends many times too much is cut off.
const PATIENCE = 4

/**
 * Seal a stream into a new file and have the disk confirm it.
 *
 * Holds one frame in memory. The caller removes the file when it is not wanted.
 *
 * @returns hash and size of the plain bytes, or 'TOO_BIG' when more than `maxBytes` came: the rest was then read and thrown away, or, beyond
 *   four times `maxBytes`, the stream destroyed
 */
export async function writeSealed(
  path: string,
  content: AsyncIterable<Uint8Array>,
  masterKey: Uint8Array,
  maxBytes = Number.MAX_SAFE_INTEGER,
): Promise<Written | 'TOO_BIG'> {
  const file = await open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    const writer = await frameWriter(file, newSeal(masterKey))
    let size = 0
    for await (const chunk of content) {
      size += chunk.length
      if (size > maxBytes * PATIENCE) break
      if (size > maxBytes) continue
      hash.update(chunk)
      await writer.write(chunk)
    }
    if (size > maxBytes) return 'TOO_BIG'
    await writer.end()
    await file.sync()
    return { hash: hash.digest('hex') as FileHash, size }
  } finally {
    await file.close()
  }
}

async function frameWriter(file: FileHandle, seal: FrameSeal): Promise<{ write(chunk: Uint8Array): Promise<void>; end(): Promise<void> }> {
  const frame = Buffer.alloc(FRAME_SIZE)
  let [filled, frames] = [0, 0]
  const flush = async (last: boolean): Promise<void> => {
    for (const part of seal.seal(frame.subarray(0, filled), frames, last)) await writeAll(file, part)
    frames++
    filled = 0
  }
  await writeAll(file, seal.header)
  return {
    async write(chunk) {
      for (let taken = 0; taken < chunk.length;) {
        // A full frame waits until more comes: only then is it known not to be the last.
        if (filled === FRAME_SIZE) await flush(false)
        const part = chunk.subarray(taken, taken + FRAME_SIZE - filled)
        frame.set(part, filled)
        filled += part.length
        taken += part.length
      }
    },
    end: () => flush(true),
  }
}

/** A sealed file open for reading. Close it. */
export type SealedFile = ByteSource & { readonly header: Buffer; frame(index: number): Promise<Buffer>; close(): Promise<void> }

/**
 * Open a sealed file for reading from any place.
 *
 * @returns 'MISSING', 'DAMAGED' or 'UNKNOWN_KEY' when it cannot be read at all; `read` and `frame` throw where a part was changed
 */
export async function openSealed(
  path: string,
  masterKeys: readonly Uint8Array[],
): Promise<SealedFile | 'MISSING' | 'DAMAGED' | 'UNKNOWN_KEY'> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return 'MISSING'
  const header = Buffer.alloc(HEADER_LENGTH)
  const { bytesRead } = await file.read(header, 0, HEADER_LENGTH, 0)
  const size = plainSize((await file.stat()).size)
  const seal = bytesRead === HEADER_LENGTH && size !== undefined ? sealOf(header, masterKeys) : 'DAMAGED'
  if (typeof seal === 'string' || size === undefined) {
    await file.close()
    return typeof seal === 'string' ? seal : 'DAMAGED'
  }
  return sealedFile(file, seal, size)
}

function sealedFile(file: FileHandle, seal: FrameSeal, size: number): SealedFile {
  // Readers go forward and look back a little; one frame remembered spares opening it again for each small read.
  let remembered: { index: number; plain: Buffer } | undefined
  const frame = async (index: number): Promise<Buffer> => {
    if (remembered?.index === index) return remembered.plain
    const place = framePlace(index, size)
    const sealed = Buffer.alloc(place.length)
    const { bytesRead } = await file.read(sealed, 0, place.length, place.at)
    remembered = { index, plain: seal.open(sealed.subarray(0, bytesRead), index, place.last) }
    return remembered.plain
  }
  return {
    size,
    header: seal.header,
    frame,
    async read(at, length) {
      const end = Math.min(at + length, size)
      if (at >= end) return new Uint8Array(0)
      const first = Math.floor(at / FRAME_SIZE)
      const last = Math.floor((end - 1) / FRAME_SIZE)
      if (first === last) return (await frame(first)).subarray(at - first * FRAME_SIZE, end - first * FRAME_SIZE)
      const joined = Buffer.alloc(end - at)
      for (let index = first; index <= last; index++) {
        const start = index * FRAME_SIZE
        const part = (await frame(index)).subarray(Math.max(at, start) - start, Math.min(end, start + FRAME_SIZE) - start)
        joined.set(part, Math.max(at, start) - at)
      }
      return joined
    },
    close: () => file.close(),
  }
}

// A write may take only part of the bytes (a full disk fails on the next one).
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) written += (await file.write(bytes, written)).bytesWritten
}
