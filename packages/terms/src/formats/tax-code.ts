import type { Brand } from '../brand.ts'
import { isRefused, refuse, type Refused } from '../refusal.ts'
import { parseCitizenNumber } from './citizen-number.ts'
import { plainCharacters } from './plain-characters.ts'

/** Mã số thuế: `0123456789`, `0123456789-001` for a dependent unit, or a person's citizen number. */
export type TaxCode = Brand<string, 'TaxCode'>
export type ParsedTaxCode = { readonly value: TaxCode; readonly kind: 'TAXPAYER' | 'DEPENDENT_UNIT' | 'PERSON' }

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/**
 * Read a tax code: 10 digits whose last one checks the others, 13 for a dependent unit (suffix 001 to 999), or 12 for a person who
 * files under the citizen number.
 *
 * The check digit is 10 minus (weighted sum of the first nine, mod 11); a sum divisible by 11 has no valid digit.
 *
 * @returns refusals `tax-code.malformed`, `tax-code.wrong-digit`
 * @law unsourced (86/2024/TT-BTC is said to hold the structure; the check rule is in general use)
 * @example parseTaxCode('0100109106') // { value: '0100109106', kind: 'TAXPAYER' }
 */
export function parseTaxCode(text: string): ParsedTaxCode | Refused {
  const typed = plainCharacters(text)
    .replace(/[\s.]+/g, '')
    .replace(/[\u2010-\u2013]/g, '-')
  if (/^\d{12}$/.test(typed)) {
    return isRefused(parseCitizenNumber(typed)) ? refuse('tax-code.wrong-digit') : { value: typed as TaxCode, kind: 'PERSON' }
  }
  const parts = /^(\d{10})(?:-?(\d{3}))?$/.exec(typed)
  if (!parts) return refuse('tax-code.malformed')
  const [main, unit] = [parts[1]!, parts[2] ?? '']
  const sum = weights.reduce((total, weight, index) => total + weight * Number(main[index]), 0)
  if (10 - (sum % 11) !== Number(main[9]) || unit === '000' || /^\d{2}0{7}/.test(main)) return refuse('tax-code.wrong-digit')
  return unit === '' ? { value: main as TaxCode, kind: 'TAXPAYER' } : { value: `${main}-${unit}` as TaxCode, kind: 'DEPENDENT_UNIT' }
}
