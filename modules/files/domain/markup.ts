import type { Markup } from './file-facts.ts'

const openers = ['<script', '<html', '<!doctype html'].map((opener) => [...opener].map((letter) => letter.charCodeAt(0)))
const LESS_THAN = 0x3c

/** Bytes before a chunk's end that the next chunk must see again, so that an opener on the border is found. */
export const MARKUP_OVERLAP = 16

/**
 * Is there an opening tag that a browser could run (`<script`, `<html`, `<!doctype html`) anywhere in these bytes?
 *
 * Such text does not come about by chance in packed pictures; in pictures nothing puts it there but an attack.
 */
export function hasActiveMarkup(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (openers.some((opener) => startsWith(bytes, at, opener) && endsTag(bytes[at + opener.length]))) return true
  }
  return false
}

/**
 * Is this the beginning of an SVG or HTML text? Byte order marks, XML declarations, comments and UTF-16 are seen through.
 *
 * @param head  the first bytes of the file; a few thousand are enough
 */
export function findMarkup(head: Uint8Array): Markup | undefined {
  const text = decodeHead(head).trimStart().toLowerCase()
  if (!text.startsWith('<')) return undefined
  if (/<(?:[a-z0-9_-]+:)?svg[\s>/]/.test(text) && !/<html[\s>]/.test(text)) return 'SVG'
  return /^<(?:!doctype\s+html|html|head|body|script|iframe|meta|title|table|style|div|img|a|p|h1|!--)[\s>-]/.test(text) ||
    /<html[\s>]/.test(text)
    ? 'HTML'
    : undefined
}

function decodeHead(head: Uint8Array): string {
  const [first, second] = head
  const little = (first === 0xff && second === 0xfe) || (first === LESS_THAN && second === 0)
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === LESS_THAN)
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(head).replace(/^\ufeff/, '')
}

function startsWith(bytes: Uint8Array, at: number, opener: readonly number[]): boolean {
  return opener.every((letter, index) => {
    const byte = bytes[at + index] ?? 0
    return (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte) === letter
  })
}

// Space, tab, line ends, > or /; a tag cut off by the end of the file still counts.
const endsTag = (byte: number | undefined): boolean => byte === undefined || [0x20, 0x09, 0x0a, 0x0c, 0x0d, 0x3e, 0x2f].includes(byte)
