import { plainCharacters } from '../formats/plain-characters.ts'
import { refuse, type Refused } from '../refusal.ts'

/** `maxLength` in characters after cleaning; `multiline` keeps line ends. */
export type TextShape = { readonly maxLength: number; readonly multiline?: boolean }

/**
 * Typed text as it may be kept: composed (NFC), only visible characters, the real Đ, single spaces, none at the ends.
 *
 * In multiline text lines are trimmed, and at most one empty line stands between two. Text that cleaning leaves empty is `''`: whether it
 * was needed is the form's question. Nothing is ever cut off.
 *
 * @returns the cleaned text, or refusal `text.too-long` (data: `length`, `maxLength`); the caller still holds what was typed
 * @example cleanText('  Nguyễn\u200b   Văn  Ðức ', { maxLength: 100 }) // 'Nguyễn Văn Đức'
 */
export function cleanText(input: string, shape: TextShape): string | Refused {
  const lines = plainCharacters(input.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
    .split('\n')
    .map(tidySpaces)
  const cleaned = shape.multiline
    ? lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\n+$/g, '')
    : tidySpaces(lines.join(' '))
  const length = [...cleaned].length
  return length > shape.maxLength ? refuse('text.too-long', { length, maxLength: shape.maxLength }) : cleaned
}

const tidySpaces = (line: string): string => line.replace(/[\t\v\f\p{Zs}]+/gu, ' ').replace(/^ | $/g, '')
