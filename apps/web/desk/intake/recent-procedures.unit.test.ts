import { describe, expect, it } from 'vitest'
import { numberIn } from './find-person.ts'
import { readRecentProcedures, recentProceduresCookie } from './recent-procedures.ts'

const agencyId = '100649d5-16aa-5162-95d1-2211062fbdd6'
const after = (...codes: string[]) =>
  codes.reduce<string | null>((header, code) => recentProceduresCookie(header, { code, agencyId }).split(';')[0] ?? null, null)

describe('The counter finds again what it takes in all day', () => {
  it('has the last procedure first, each once, four at most', () => {
    expect(readRecentProcedures(after('1.001193', '2.000815', '1.001193'))).toEqual([
      { code: '1.001193', agencyId },
      { code: '2.000815', agencyId },
    ])
    expect(readRecentProcedures(after('1.000001', '1.000002', '1.000003', '1.000004', '1.000005'))).toHaveLength(4)
  })
  it.each([null, '', 'motcua-thu-tuc=', 'motcua-thu-tuc=<b>~%20', 'motcua-thu-tuc=1.001193_x', 'other=1.001193'])(
    'takes %s as nothing',
    (header) => {
      expect(readRecentProcedures(header)).toEqual([])
    },
  )
})

describe('A number that may belong to somebody known', () => {
  it('is read however it was spaced', () => {
    expect(numberIn('096 190 004 127')).toBe('096190004127')
    expect(numberIn('0301.234.567')).toBe('0301234567')
  })
  it.each(['', '0961', '096190004127||Tên|x', 'mười hai số'])('leaves "%s" unasked', (text) => {
    expect(numberIn(text)).toBeNull()
  })
})
