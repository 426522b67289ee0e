/** One file as a zip's own table of contents declares it. Sizes in bytes, `at` is where its local header begins. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly unpackedSize: number
  readonly at: number
}

/** Where the table of contents lies. */
export type ZipEnd = { readonly entries: number; readonly size: number; readonly at: number }

/** The end record is 22 bytes and a comment of at most 65,535. */
export const ZIP_TAIL = 22 + 65_535
export const STORED = 0
export const DEFLATED = 8

/**
 * The end record of a zip, if the file's last bytes hold one that reaches exactly to the end.
 *
 * The exact fit tells a real archive from bytes that look like one. Archives above 4 GiB (zip64) are not read: undefined.
 *
 * @param tail  the last bytes of the file, up to `ZIP_TAIL`
 */
export function findZipEnd(tail: Uint8Array): ZipEnd | undefined {
  const view = viewOf(tail)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + 22 + view.getUint16(at + 20, true) !== tail.length) continue
    const end = { entries: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) }
    return end.at === 0xffffffff || end.size === 0xffffffff || end.entries === 0xffff ? undefined : end
  }
  return undefined
}

/**
 * The table of contents.
 *
 * @returns undefined when it is not the table that `end` announces: cut off, another count, a wrong signature
 */
export function readZipDirectory(bytes: Uint8Array, end: ZipEnd): ZipEntry[] | undefined {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > bytes.length) return undefined
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries.length === end.entries ? entries : undefined
}

/**
 * Do two entries share packed bytes? Honest archives never do; one block that a thousand entries point at is how small bombs grow large.
 *
 * A local header is at least 30 bytes and its name.
 */
export function overlaps(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((one, other) => one.at - other.at)
  return inOrder.some((entry, index) => index > 0 && inOrder[index - 1]!.at + 30 + inOrder[index - 1]!.packedSize > entry.at)
}

/** Names that an archive of an office program never has: absolute, upwards, with a backslash or a control character, or twice. */
export function hasUnsafeNames(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  return names.size < entries.length || entries.some(({ name }) => /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|[\\\p{Cc}]/iu.test(name))
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
