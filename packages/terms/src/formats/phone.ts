import type { Brand } from '../brand.ts'
import { refuse, type Refused } from '../refusal.ts'
import { plainCharacters } from './plain-characters.ts'

/** A Vietnamese telephone number, digits only, with the leading 0. */
export type PhoneNumber = Brand<string, 'PhoneNumber'>
export type ParsedPhone = { readonly value: PhoneNumber; readonly kind: 'MOBILE' | 'LANDLINE' }

// The 11-digit mobile numbers of before 2018 and what each prefix became; old papers still carry them.
const oldMobilePrefixes: Readonly<Record<string, string>> = {
  '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078',
  '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082',
  '0162': '032', '0163': '033', '0164': '034', '0165': '035', '0166': '036', '0167': '037', '0168': '038', '0169': '039',
  '0186': '056', '0188': '058', '0199': '059',
} // prettier-ignore

/**
 * Read a telephone number as people write it: `0912 345 678`, `0912.345.678`, `+84 912 345 678`, `(+84)912345678`, `84912345678`.
 *
 * Mobile: 03, 05, 07, 08 or 09 and eight digits. Landline: 02 and eight or nine digits. Operator prefixes are not checked: new ones open,
 * and numbers move between operators.
 *
 * @returns refusals `phone.malformed`, `phone.old-mobile` (data: `oldPrefix`, `newPrefix`)
 * @example parsePhone('+84 912 345 678') // { value: '0912345678', kind: 'MOBILE' }
 */
export function parsePhone(text: string): ParsedPhone | Refused {
  const typed = plainCharacters(text).trim()
  if (!/^\(?\+?\d[\d\s.()\u2010-\u2013-]*$/.test(typed)) return refuse('phone.malformed')
  const digits = typed.replace(/[^\d+]/g, '').replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0')
  if (/^0[35789]\d{8}$/.test(digits)) return { value: digits as PhoneNumber, kind: 'MOBILE' }
  if (/^02\d{8,9}$/.test(digits)) return { value: digits as PhoneNumber, kind: 'LANDLINE' }
  const oldPrefix = digits.slice(0, 4)
  const newPrefix = /^01\d{9}$/.test(digits) ? oldMobilePrefixes[oldPrefix] : undefined
  return newPrefix ? refuse('phone.old-mobile', { oldPrefix, newPrefix }) : refuse('phone.malformed')
}
