/** Bytes that can be read from any place, so that a large file never has to be in memory whole. */
export type ByteSource = {
  readonly size: number
  /** The bytes from `at` on; fewer than `length` only at the end. Not to be changed. */
  read(at: number, length: number): Promise<Uint8Array>
}

/** Bytes that are in memory already. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }
}

/**
 * All bytes in order, in pieces of at most `piece`; each piece after the first repeats the last `overlap` bytes of the one before.
 *
 * @returns pieces with the place of their first byte
 */
export async function* pieces(source: ByteSource, piece: number, overlap = 0): AsyncGenerator<{ at: number; bytes: Uint8Array }> {
  for (let at = 0; at < source.size; at += piece - overlap) {
    yield { at, bytes: await source.read(at, piece) }
    if (at + piece >= source.size) return
  }
}
