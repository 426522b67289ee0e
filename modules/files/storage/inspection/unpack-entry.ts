import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { UnpackLimits } from '../../domain/upload-limits.ts'
import { STORED, type ZipEntry } from '../../domain/zip-directory.ts'
import type { ByteSource } from '../byte-source.ts'

/** What one upload may still unpack, over all its entries and the documents inside it. */
export type UnpackBudget = { readonly limits: UnpackLimits; unpacked: number; packed: number }

/** `head`: the first kilobyte. `kept`: all bytes, when there are no more than asked for. */
export type Unpacked =
  | { readonly state: 'WHOLE'; readonly head: Buffer; readonly kept: Buffer | undefined }
  | { readonly state: 'BOMB' | 'DAMAGED'; readonly head: Buffer; readonly kept?: undefined }

// One push of this many packed bytes unpacks to at most a thousand times as much, so memory stays below 5 MB whatever comes.
const PUSH = 4096
const READ = 64 * 1024
const HEAD = 1024

class StopUnpacking extends Error {}

/**
 * Unpack one entry to its last byte and throw the bytes away, counting.
 *
 * @param keep  keep the content when it is no longer than this
 * @returns BOMB when the budget or the declared size is passed, DAMAGED when bytes, length or checksum are wrong
 */
export async function unpackEntry(source: ByteSource, entry: ZipEntry, budget: UnpackBudget, keep: number): Promise<Unpacked> {
  const head = Buffer.alloc(HEAD)
  let [parts, bytes, crc] = [[] as Uint8Array[], 0, 0]
  let state: Unpacked['state'] = 'WHOLE'
  const take = (chunk: Uint8Array): void => {
    if (bytes < HEAD) head.set(chunk.subarray(0, HEAD - bytes), bytes)
    bytes += chunk.length
    crc = crc32(chunk, crc)
    budget.unpacked += chunk.length
    if (bytes <= keep) parts.push(chunk)
    else parts = []
    if (bytes <= entry.unpackedSize && !isBomb(budget)) return
    state = 'BOMB'
    throw new StopUnpacking()
  }
  try {
    await feed(source, entry, budget, take)
    if (bytes !== entry.unpackedSize || crc !== entry.crc) state = 'DAMAGED'
  } catch (error) {
    if (!(error instanceof StopUnpacking) && !isFlateError(error)) throw error
    if (state === 'WHOLE') state = 'DAMAGED'
  }
  const seen = head.subarray(0, Math.min(bytes, HEAD))
  if (state !== 'WHOLE') return { state, head: seen }
  return { state, head: seen, kept: bytes <= keep ? Buffer.concat(parts) : undefined }
}

async function feed(source: ByteSource, entry: ZipEntry, budget: UnpackBudget, take: (chunk: Uint8Array) => void): Promise<void> {
  const start = await contentStart(source, entry)
  if (start === undefined || start + entry.packedSize > source.size) throw new StopUnpacking()
  const inflate = entry.method === STORED ? undefined : new Inflate((chunk) => take(chunk))
  for (let at = 0; at < entry.packedSize; at += READ) {
    const block = await source.read(start + at, Math.min(READ, entry.packedSize - at))
    for (let from = 0; from < block.length; from += PUSH) {
      const piece = block.subarray(from, from + PUSH)
      budget.packed += piece.length
      if (inflate) inflate.push(piece, at + from + piece.length >= entry.packedSize)
      else take(piece)
    }
  }
}

/** Where the packed bytes begin: behind the local header, whose name must be the one in the table of contents. */
async function contentStart(source: ByteSource, entry: ZipEntry): Promise<number | undefined> {
  const header = Buffer.from(await source.read(entry.at, 30 + 65_535))
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return undefined
  const nameLength = header.readUInt16LE(26)
  if (new TextDecoder().decode(header.subarray(30, 30 + nameLength)) !== entry.name) return undefined
  return entry.at + 30 + nameLength + header.readUInt16LE(28)
}

function isBomb({ limits, unpacked, packed }: UnpackBudget): boolean {
  return unpacked > limits.maxUnpackedBytes || (unpacked > limits.ratioFromBytes && unpacked > packed * limits.maxRatio)
}

// fflate's errors carry a number.
const isFlateError = (error: unknown): boolean => error instanceof Error && typeof (error as { code?: unknown }).code === 'number'
