import { describe, expect, it } from 'vitest'
import { isRefused, type LocalDate } from '@motcua/terms'
import { findForm, formOrigin, getForm, type OfficialPaper } from './form-catalogue.ts'
import { formSetAt, formSetToPrint, shippedFormSets } from './form-set.ts'

const day = (text: string): LocalDate => text as LocalDate
const setAt = (text: string, periods = shippedFormSets()): string => {
  const period = formSetAt(periods, day(text))
  return isRefused(period) ? period.code : period.set
}

describe('Which set of forms is printed', () => {
  it('prints the 2018 set up to the day before the 2025 set starts', () => {
    expect([setAt('2019-01-06'), setAt('2025-09-14'), setAt('2025-09-15'), setAt('2026-03-02')]).toEqual([
      'TT01_2018',
      'TT01_2018',
      'TT03_2025',
      'TT03_2025',
    ])
  })

  it('takes the start of the 2025 set from configuration', () => {
    const later = shippedFormSets(day('2025-11-01'))
    expect([setAt('2025-10-31', later), setAt('2025-11-01', later)]).toEqual(['TT01_2018', 'TT03_2025'])
  })

  it('refuses a day for which no set is configured', () => {
    expect(setAt('2018-06-01')).toBe('paper.form-set-missing')
  })

  it('prefers the set that began last where periods overlap', () => {
    const overlapping = shippedFormSets().map((period) => ({ ...period, validTo: null }))
    expect(setAt('2026-03-02', overlapping)).toBe('TT03_2025')
  })

  it('M-04 reprints a receipt of 2025-05-12 on 2026-03-02 in the old set', () => {
    expect(formSetToPrint('TT01_2018', shippedFormSets(), day('2026-03-02'))).toBe('TT01_2018')
    expect(formSetToPrint(null, shippedFormSets(), day('2026-03-02'))).toBe('TT03_2025')
    expect(formSetToPrint(null, shippedFormSets(), day('2010-01-01'))).toMatchObject({ code: 'paper.form-set-missing' })
  })

  it('titles the apology of 2025-08-01 and of 2026-03-16 as their sets do', () => {
    const title = (date: string) => getForm(setAt(date) as 'TT01_2018', 'APOLOGY_NOTICE').title
    expect(title('2025-08-01')).toBe('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ')
    expect(title('2026-03-16')).toBe('VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT')
  })

  it('numbers the control slip and the ledger as each set does', () => {
    const number = (set: 'TT01_2018' | 'TT03_2025', paper: OfficialPaper) => getForm(set, paper).formNumber
    expect([number('TT01_2018', 'CONTROL_SLIP'), number('TT01_2018', 'DOSSIER_LEDGER')]).toEqual(['05', '06'])
    expect([number('TT03_2025', 'CONTROL_SLIP'), number('TT03_2025', 'DOSSIER_LEDGER')]).toEqual(['06', '07'])
    expect(formOrigin('TT03_2025', 'CONTROL_SLIP')).toBe('Mẫu số 06 ban hành kèm theo Thông tư số 03/2025/TT-VPCP')
  })

  it('knows that the 2018 set has no stop notice', () => {
    expect(findForm('TT01_2018', 'STOP_NOTICE')).toBeUndefined()
    expect(() => getForm('TT01_2018', 'STOP_NOTICE')).toThrow(RangeError)
    expect(findForm('TT03_2025', 'STOP_NOTICE')?.formNumber).toBe('05')
  })
})
