import { isRefused, refuse, type Refused } from '../refusal.ts'
import { cleanText } from './clean-text.ts'

// The longest names in the civil register stay well below; a form line of the printed receipt holds about so many characters.
const MAX_LENGTH = 100

const letter = String.raw`\p{Script=Latin}\p{Mn}{0,2}`
const name = new RegExp(String.raw`^${letter}(?:${letter}|[ '.-])*$`, 'u')
const allowed = new RegExp(String.raw`[\p{Script=Latin}\p{Mn} '.-]`, 'gu')

/**
 * A person's name: Latin letters with any accents, spaces, apostrophes, hyphens and dots (`H'Hen Niê`, `Y-Bhiông`, `Nguyễn T. A`).
 *
 * Curly apostrophes and long hyphens become the plain ones. Capitals stay as typed.
 *
 * @returns the cleaned name, or refusals `person-name.empty`, `.too-long` (data: `length`, `maxLength`), `.digits`,
 *   `.characters` (data: `characters`, the signs that do not belong)
 */
export function cleanPersonName(input: string): string | Refused {
  const cleaned = cleanText(input, { maxLength: MAX_LENGTH })
  if (isRefused(cleaned)) return refuse('person-name.too-long', cleaned.data)
  const plain = cleaned.replace(/[\u2018\u2019\u02bb\u02bc\u00b4`]/g, "'").replace(/[\u2010-\u2013]/g, '-')
  if (plain === '') return refuse('person-name.empty')
  if (/\p{N}/u.test(plain)) return refuse('person-name.digits')
  if (name.test(plain)) return plain
  const strange = [...new Set(plain.replace(allowed, ''))].slice(0, 10).join(' ')
  return strange === '' ? refuse('person-name.malformed') : refuse('person-name.characters', { characters: strange })
}
