import type { Brand, LocalDate } from '../brand.ts'
import { refuse, type Refused } from '../refusal.ts'
import { plainCharacters } from './plain-characters.ts'

/** Số định danh cá nhân: 12 digits, kept as text since most begin with 0. */
export type CitizenNumber = Brand<string, 'CitizenNumber'>
export type Sex = 'MALE' | 'FEMALE'

/** What the digits themselves say. `birthPlaceCode` is a province of before July 2025, or a country when `bornAbroad`. */
export type ParsedCitizenNumber = {
  readonly value: CitizenNumber
  readonly birthPlaceCode: string
  readonly bornAbroad: boolean
  readonly sex: Sex
  readonly birthYear: number
}

// The 63 provinces as they were coded when the numbers were issued; a merger changes no number, so this list is closed.
const birthProvinces = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 ' +
    '70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  )
    .split(' ')
    .map((code) => `0${code}`),
)

/**
 * Read a citizen number. Spaces, dots and hyphens between groups are taken as typed for reading.
 *
 * Digits 1-3 place of birth registration, 4 century and sex (0/1 for 19xx male/female, 2/3 for 20xx, and so on), 5-6 birth year, 7-12 random.
 * There is no check digit. A code above 100 is a country and is not looked up, since no complete list is published.
 *
 * @param today  when given, a birth year that has not come is refused
 * @returns refusals `citizen-number.malformed`, `.old-identity-card` (9 digits), `.unknown-place`, `.birth-in-future`
 * @law 59/2021/TT-BCA, 07/2016/TT-BCA (structure of the number)
 * @example parseCitizenNumber('096195000012') // born 1995, female, registered in 096
 */
export function parseCitizenNumber(text: string, today?: LocalDate): ParsedCitizenNumber | Refused {
  const digits = plainCharacters(text)
    .trim()
    .replace(/(?<=\d)[\s.-]+(?=\d)/g, '')
  if (/^\d{9}$/.test(digits)) return refuse('citizen-number.old-identity-card')
  if (!/^\d{12}$/.test(digits)) return refuse('citizen-number.malformed')
  const birthPlaceCode = digits.slice(0, 3)
  const bornAbroad = Number(birthPlaceCode) > 100
  if (!bornAbroad && !birthProvinces.has(birthPlaceCode)) return refuse('citizen-number.unknown-place')
  const centuryAndSex = Number(digits[3])
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(digits.slice(4, 6))
  if (today !== undefined && birthYear > Number(today.slice(0, 4))) return refuse('citizen-number.birth-in-future')
  return { value: digits as CitizenNumber, birthPlaceCode, bornAbroad, sex: centuryAndSex % 2 === 0 ? 'MALE' : 'FEMALE', birthYear }
}

/**
 * Does the number agree with what the person states? Only what is stated is compared.
 *
 * @returns undefined when it agrees, else `citizen-number.sex-differs` or `citizen-number.birth-year-differs`
 */
export function checkCitizenNumber(
  number: ParsedCitizenNumber,
  stated: { readonly sex?: Sex; readonly birthYear?: number },
): Refused | undefined {
  if (stated.birthYear !== undefined && stated.birthYear !== number.birthYear) return refuse('citizen-number.birth-year-differs')
  if (stated.sex !== undefined && stated.sex !== number.sex) return refuse('citizen-number.sex-differs')
  return undefined
}
