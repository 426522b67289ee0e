const SLASH = 0x2f
const HASH = 0x23

/** No name we look for is longer, even with every letter written as `#xx`; also what two neighbouring chunks must share. */
export const PDF_NAME_OVERLAP = 64

/** A PDF name found in raw bytes, with escapes read: `/J#61vaScript` is `JavaScript`. `at` is the place of its slash, `end` the byte after it. */
export type PdfName = { readonly name: string; readonly at: number; readonly end: number }

/**
 * All names out of `wanted` in these bytes, in order.
 *
 * Works on any part of a file. Inside packed data a name of seven letters does not turn up by chance.
 */
export function findPdfNames(bytes: Uint8Array, wanted: ReadonlySet<string>): PdfName[] {
  const found: PdfName[] = []
  const initials = new Set([HASH, ...[...wanted].map((name) => name.charCodeAt(0))])
  for (let at = bytes.indexOf(SLASH); at !== -1; at = bytes.indexOf(SLASH, at + 1)) {
    if (!initials.has(bytes[at + 1] ?? 0)) continue
    const read = readName(bytes, at)
    if (wanted.has(read.name)) found.push(read)
  }
  return found
}

/** Names in a text that was already taken out of the file, escapes read. */
export function unescapePdfNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function readName(bytes: Uint8Array, at: number): PdfName {
  let name = ''
  let end = at + 1
  while (end < bytes.length && end - at < PDF_NAME_OVERLAP && isRegular(bytes[end]!)) {
    const escaped = bytes[end] === HASH ? Number.parseInt(String.fromCharCode(bytes[end + 1] ?? 0, bytes[end + 2] ?? 0), 16) : Number.NaN
    name += String.fromCharCode(Number.isNaN(escaped) ? bytes[end]! : escaped)
    end += Number.isNaN(escaped) ? 1 : 3
  }
  return { name, at, end }
}

// White space and the delimiters ( ) < > [ ] { } / % end a name (ISO 32000, 7.2.2).
const delimiters = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25])
const isRegular = (byte: number): boolean => !delimiters.has(byte)
