import { cleanText } from '@motcua/terms'

// Longer than any field allows: the length is the field's own matter, here only the characters are mended.
const ANY_LENGTH = Number.MAX_SAFE_INTEGER

/**
 * Every text in a command as it may be kept: composed, visible characters only, lines kept. A NUL would not even fit into the database.
 * Numbers, ids and files pass as they are.
 */
export function tidyTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value, { maxLength: ANY_LENGTH, multiline: true }) as T
  if (Array.isArray(value)) return value.map((inner: unknown) => tidyTexts(inner)) as T
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyTexts(inner)])) as T
  }
  return value
}
