import { parseDossierCode, type LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { dossierCodeOf } from './dossier-code.ts'

const day = '2026-03-02' as LocalDate
const four = { serialDigits: 4 }

describe('The code of a dossier', () => {
  it('R-035 is agency, day of intake and serial of the day', () => {
    expect(dossierCodeOf('000.00.19.H29', day, 1, four)).toBe('000.00.19.H29-260302-0001')
  })

  it('R-036 takes the new identifiers that put the province first', () => {
    expect(dossierCodeOf('H29.19', day, 12, four)).toBe('H29.19-260302-0012')
  })

  it('R-037 begins every day at 0001, and goes on with five digits after 9999', () => {
    expect(dossierCodeOf('H29.19', day, 7, four)).toBe('H29.19-260302-0007')
    expect(dossierCodeOf('H29.19', '2026-03-03' as LocalDate, 1, four)).toBe('H29.19-260303-0001')
    expect(dossierCodeOf('H29.19', day, 9999, four)).toBe('H29.19-260302-9999')
    expect(dossierCodeOf('H29.19', day, 10_000, four)).toBe('H29.19-260302-10000')
  })

  it('R-039 follows the pattern of the day: six digits leave old codes valid', () => {
    const later = dossierCodeOf('H29.19', day, 12, { serialDigits: 6 })
    expect(later).toBe('H29.19-260302-000012')
    for (const code of [later, 'H29.19-251031-0012']) expect(parseDossierCode(code)).toMatchObject({ value: code, serial: 12 })
  })

  it('R-036 is always one that the look-up understands', () => {
    for (const serial of [1, 42, 9999, 10_000, 999_999]) {
      const code = dossierCodeOf('000.00.19.H29', day, serial, four)
      expect(parseDossierCode(code)).toEqual({ value: code, agencyCode: '000.00.19.H29', intakeDay: day, serial })
    }
  })

  it.each([0, -1, 1.5, 1_000_000, Number.NaN])('R-037 is never made for serial %s', (serial) => {
    expect(() => dossierCodeOf('H29.19', day, serial, four)).toThrow(RangeError)
  })
})
