import { plainCharacters } from '@motcua/terms'

/** What was wrong with a text before it was cleaned. */
export type TextDefect = 'text-not-nfc' | 'text-look-alike' | 'text-invisible'
export type CleanText = { readonly text: string; readonly defects: readonly TextDefect[] }

const cyrillicTwins: Readonly<Record<string, string>> = {
  'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'Х': 'X', 'У': 'Y', 'І': 'I',
  'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'х': 'x', 'у': 'y', 'і': 'i',
} // prettier-ignore

/** A Cyrillic letter is a slip only inside an otherwise Latin word; a Russian name stays as it is. */
function replaceTwins(text: string): string {
  if (!/[\u0400-\u04ff]/.test(text)) return text
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) ? word.replace(/[\u0400-\u04ff]/g, (letter) => cyrillicTwins[letter] ?? letter) : word,
  )
}

const wideToPlain = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** Bullets of the symbol fonts of word processors come out of the portal as private-use characters. */
const bulletsToHyphens = (text: string): string => text.replace(/[\uf0a7\uf0b7\uf0d8]/g, '-').replace(/\p{Co}/gu, '')

/**
 * A text as a person meant it, with what had to be mended: NFC, one kind of space, nothing invisible, the real Đ.
 *
 * Line breaks stay (at most one empty line between paragraphs). Never throws, whatever the string holds.
 *
 * @example cleanLines('Ðăng\u200e ký\u00a0khai sinh').text // 'Đăng ký khai sinh'
 */
export function cleanLines(value: string): CleanText {
  const defects: TextDefect[] = []
  if (value.normalize('NFC') !== value) defects.push('text-not-nfc')
  if (/[ÐðƉɖ]/.test(value)) defects.push('text-look-alike')
  const breaks = value.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
  const visible = bulletsToHyphens(plainCharacters(breaks))
  if (visible.length < breaks.normalize('NFC').length || /\u00a0/.test(value)) defects.push('text-invisible')
  const letters = replaceTwins(wideToPlain(visible))
  if (letters !== visible && !defects.includes('text-look-alike')) defects.push('text-look-alike')
  const text = letters
    .replace(/[\t\v\f\p{Zs}]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, defects }
}

/** As {@link cleanLines}, on one line. */
export function cleanText(value: string): CleanText {
  const lines = cleanLines(value)
  return { text: lines.text.replace(/\s+/g, ' ').trim(), defects: lines.defects }
}
