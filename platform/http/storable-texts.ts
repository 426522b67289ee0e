// NUL, and halves of a character that are alone: no database column and no JSON column takes them.
const unstorable = /\0|\p{Cs}/gu

/**
 * The same input without characters that nobody sees and no database can keep. Input without any comes back as it is.
 *
 * @example storableTexts({ q: 'a\0b' }) // { q: 'ab' }
 */
export function storableTexts(input: unknown): unknown {
  if (typeof input === 'string') return input.replace(unstorable, '')
  if (typeof input !== 'object' || input === null || !isTouched(input)) return input
  if (Array.isArray(input)) return input.map(storableTexts)
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key.replace(unstorable, ''), storableTexts(value)]))
}

const isTouched = (input: unknown): boolean => {
  if (typeof input === 'string') return input.search(unstorable) >= 0
  if (typeof input !== 'object' || input === null) return false
  return Array.isArray(input) ? input.some(isTouched) : Object.entries(input).some(([key, value]) => isTouched(key) || isTouched(value))
}
