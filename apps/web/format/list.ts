import type { Language } from './day.ts'

/**
 * `Trực tuyến, qua bưu chính hoặc tại quầy`: things one may choose from, as part of a line.
 *
 * @param items  each with a capital letter, as they stand alone
 */
export function listOf(items: readonly string[], language: Language = 'vi'): string {
  const [first = '', ...rest] = items
  const inside = rest.map((item) => item.charAt(0).toLocaleLowerCase(language) + item.slice(1))
  return new Intl.ListFormat(language, { type: 'disjunction' }).format([first, ...inside])
}
