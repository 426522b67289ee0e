import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../brand.ts'
import { isRefused, type Refused } from '../refusal.ts'
import { findBirthDate, parseBirthDate, showBirthDate } from './birth-date.ts'
import { daysInMonth, findCalendarDay, parseLocalDate } from './calendar-day.ts'
import { checkCitizenNumber, parseCitizenNumber } from './citizen-number.ts'
import { parseDossierCode, toDossierCode } from './dossier-code.ts'
import { parseEmail } from './email.ts'
import { parsePhone } from './phone.ts'
import { plainCharacters } from './plain-characters.ts'
import { parseTaxCode } from './tax-code.ts'

const today = '2026-11-22' as LocalDate
const taken = <T>(answer: T | Refused): T => {
  if (isRefused(answer)) throw new Error(answer.code)
  return answer
}

describe('A citizen number', () => {
  it('tells place of registration, sex and year of birth', () => {
    expect(parseCitizenNumber('096195000012')).toEqual({
      value: '096195000012', birthPlaceCode: '096', bornAbroad: false, sex: 'FEMALE', birthYear: 1995,
    }) // prettier-ignore
    expect(parseCitizenNumber('001 205 000 001')).toMatchObject({ value: '001205000001', sex: 'MALE', birthYear: 2005 })
    expect(parseCitizenNumber('101099000007')).toMatchObject({ birthPlaceCode: '101', bornAbroad: true })
  })

  it('is refused with the reason that helps', () => {
    expect(parseCitizenNumber('381234567')).toMatchObject({ code: 'citizen-number.old-identity-card' })
    expect(parseCitizenNumber('003195000012')).toMatchObject({ code: 'citizen-number.unknown-place' })
    expect(parseCitizenNumber('001227000001', today)).toMatchObject({ code: 'citizen-number.birth-in-future' })
    expect(parseCitizenNumber('09619500001')).toMatchObject({ code: 'citizen-number.malformed' })
  })

  it('never repeats the typed number in a refusal', () => {
    expect(JSON.stringify(parseCitizenNumber('003195000012'))).not.toContain('003195000012')
  })

  it('must agree with the stated sex and year of birth, as far as they are stated', () => {
    const number = taken(parseCitizenNumber('096195000012'))
    expect(checkCitizenNumber(number, {})).toBeUndefined()
    expect(checkCitizenNumber(number, { sex: 'FEMALE', birthYear: 1995 })).toBeUndefined()
    expect(checkCitizenNumber(number, { sex: 'MALE' })).toMatchObject({ code: 'citizen-number.sex-differs' })
    expect(checkCitizenNumber(number, { birthYear: 1996 })).toMatchObject({ code: 'citizen-number.birth-year-differs' })
  })
})

describe('A tax code', () => {
  it('is kept in one shape, with a hyphen before the dependent unit', () => {
    expect(parseTaxCode(' 0100109106 ')).toEqual({ value: '0100109106', kind: 'TAXPAYER' })
    expect(parseTaxCode('0100109106001')).toEqual({ value: '0100109106-001', kind: 'DEPENDENT_UNIT' })
    expect(parseTaxCode('096195000012')).toEqual({ value: '096195000012', kind: 'PERSON' })
  })

  it('fails its check when any one digit is mistyped', () => {
    const right = '0100109106'
    const mistyped = [...right].flatMap((digit, at) =>
      [...'0123456789'].filter((other) => other !== digit).map((other) => right.slice(0, at) + other + right.slice(at + 1)),
    )
    expect(mistyped).toHaveLength(90)
    expect(mistyped.filter((typed) => !isRefused(parseTaxCode(typed)))).toEqual([])
  })
})

describe('A telephone number', () => {
  it.each(['0912345678', '0912 345 678', '0912.345.678', '+84 912 345 678', '84912345678', '(+84)912345678'])(
    'written %s is 0912345678',
    (typed) => {
      expect(parsePhone(typed)).toEqual({ value: '0912345678', kind: 'MOBILE' })
    },
  )

  it('of a landline keeps its area code', () => {
    expect(parsePhone('+84 24 3825 1234')).toEqual({ value: '02438251234', kind: 'LANDLINE' })
  })

  it('of before 2018 is refused with its new prefix', () => {
    expect(parsePhone('0168 123 4567')).toEqual({ refused: true, code: 'phone.old-mobile', data: { oldPrefix: '0168', newPrefix: '038' } })
  })
})

describe('An e-mail address', () => {
  it('has its domain in lower case', () => {
    expect(parseEmail(' Nguyen.A@Example.VN ')).toEqual({ value: 'Nguyen.A@example.vn' })
  })
  it('longer than a mail server takes is refused', () => {
    expect(parseEmail(`${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.vn`)).toMatchObject({
      code: 'email.too-long',
    })
    expect(parseEmail(`${'a'.repeat(65)}@example.vn`)).toMatchObject({ code: 'email.malformed' })
  })
})

describe('A dossier code', () => {
  it('R-035 is made of agency identifier, day of intake and the serial of the day', () => {
    expect(toDossierCode('000.00.19.H29', '2026-03-02' as LocalDate, 1)).toBe('000.00.19.H29-260302-0001')
  })
  it('R-037 has a five-digit serial after 9999', () => {
    expect(toDossierCode('H29.19', '2026-03-02' as LocalDate, 9999)).toBe('H29.19-260302-9999')
    expect(toDossierCode('H29.19', '2026-03-02' as LocalDate, 10_000)).toBe('H29.19-260302-10000')
  })
  it('R-036 of either family is read back into its parts', () => {
    expect(parseDossierCode('000.00.19.H29-260302-0001')).toEqual({
      value: '000.00.19.H29-260302-0001', agencyCode: '000.00.19.H29', intakeDay: '2026-03-02', serial: 1,
    }) // prettier-ignore
    expect(parseDossierCode('h29.19 – 260302 – 0012')).toMatchObject({ value: 'H29.19-260302-0012', agencyCode: 'H29.19', serial: 12 })
  })
  it('R-036 is refused when its day does not exist or its shape is wrong', () => {
    expect(parseDossierCode('H29.19-260332-0001')).toMatchObject({ code: 'dossier-code.impossible-date' })
    expect(parseDossierCode('H29-19-260302-1')).toMatchObject({ code: 'dossier-code.malformed' })
  })
  it('cannot be made for an agency without an identifier', () => {
    expect(() => toDossierCode('', '2026-03-02' as LocalDate, 1)).toThrow(RangeError)
    expect(() => toDossierCode('H29.19', '2026-03-02' as LocalDate, 0)).toThrow(RangeError)
    expect(() => toDossierCode('H29.19', '2026-03-02' as LocalDate, 1.5)).toThrow(RangeError)
  })
})

describe('A date of birth', () => {
  it.each([
    ['1958', { precision: 'year', value: '1958', year: 1958 }, '1958'],
    ['3/1958', { precision: 'month', value: '1958-03', year: 1958, month: 3 }, '03/1958'],
    ['1958-03', { precision: 'month', value: '1958-03', year: 1958, month: 3 }, '03/1958'],
    ['2.3.1958', { precision: 'day', value: '1958-03-02', year: 1958, month: 3, day: 2 }, '02/03/1958'],
    ['1958-03-02', { precision: 'day', value: '1958-03-02', year: 1958, month: 3, day: 2 }, '02/03/1958'],
  ])('given as %s is kept just as exactly and shown so', (typed, kept, shown) => {
    const birthDate = taken(parseBirthDate(typed, { today }))
    expect(birthDate).toEqual(kept)
    expect(showBirthDate(birthDate)).toBe(shown)
    expect(findBirthDate(birthDate.value)).toEqual(kept)
  })

  it('may be today, this month or this year, never later', () => {
    expect(isRefused(parseBirthDate('22/11/2026', { today }))).toBe(false)
    expect(parseBirthDate('23/11/2026', { today })).toMatchObject({ code: 'birth-date.in-future' })
    expect(parseBirthDate('12/2026', { today })).toMatchObject({ code: 'birth-date.in-future' })
    expect(parseBirthDate('2027', { today })).toMatchObject({ code: 'birth-date.in-future' })
  })

  it('with only a year is refused where the form needs the whole day', () => {
    expect(parseBirthDate('1958', { today, fullDateOnly: true })).toMatchObject({ code: 'birth-date.full-date-needed' })
    expect(parseBirthDate('02/03/1958', { today, fullDateOnly: true })).toMatchObject({ precision: 'day' })
  })

  it('that the calendar lacks is called impossible, and another text malformed', () => {
    expect(parseBirthDate('31/02/1958', { today })).toMatchObject({ code: 'birth-date.impossible' })
    expect(parseBirthDate('00/00/1958', { today })).toMatchObject({ code: 'birth-date.impossible' })
    expect(parseBirthDate('1725', { today })).toMatchObject({ code: 'birth-date.too-long-ago' })
    expect(parseBirthDate('hôm qua', { today })).toMatchObject({ code: 'birth-date.malformed' })
    expect(findBirthDate('1958-02-30')).toBeUndefined()
    expect(findBirthDate('02/03/1958')).toBeUndefined()
  })
})

describe('A calendar day', () => {
  it('follows the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2024, 2026].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28])
    expect(daysInMonth(2026, 13)).toBe(0)
    expect(findCalendarDay(2026, 2, 29)).toBeUndefined()
  })
  it('is the same day, typed or as ISO', () => {
    expect([parseLocalDate('2/3/2026'), parseLocalDate('2026-03-02')]).toEqual(['2026-03-02', '2026-03-02'])
    expect(parseLocalDate('31/02/2026')).toMatchObject({ code: 'date.impossible' })
    expect(parseLocalDate('mai')).toMatchObject({ code: 'date.malformed' })
  })
})

describe('Plain characters', () => {
  it('are composed, visible and Vietnamese', () => {
    expect(plainCharacters('Nguyễn Thị Hòa'.normalize('NFD'))).toBe('Nguyễn Thị Hòa'.normalize('NFC'))
    expect(plainCharacters('Ðặng ðình Ɖông')).toBe('Đặng đình Đông')
    expect(plainCharacters('\u202eA\u200b\u200d\ufeffn\u0000\u0007h\u00ad\u{e0041}\ud800')).toBe('Anh')
    expect(plainCharacters('a\u034f\u0301')).toBe('á')
    expect(plainCharacters('hai\n\tdòng')).toBe('hai\n\tdòng')
  })
})
