import { isRefused, type LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { configurationRefusals } from './refusals.ts'
import { changeSetting, type SettingChange } from './setting-change.ts'
import type { SettingPeriod } from './setting-period.ts'

const day = (text: string): LocalDate => text as LocalDate
const today = day('2026-03-02')
const current: SettingPeriod[] = [
  { validFrom: day('2018-06-21'), validTo: null, value: 'HOUR', legalBasis: 'design', approvedBy: 'catalogue' },
]
const change = (over: Partial<SettingChange> = {}): SettingChange => ({
  key: 'deadline.mode',
  scope: 'province',
  value: 'END_OF_DAY',
  validFrom: day('2026-04-01'),
  validTo: null,
  legalBasis: 'Quyết định 12/QĐ-UBND ngày 02/3/2026',
  approvedBy: 'Chủ tịch UBND tỉnh',
  ...over,
})
const codeOf = (over: Partial<SettingChange>): string | undefined => {
  const decided = changeSetting(change(over), current, today)
  return isRefused(decided) ? decided.code : undefined
}

describe('Changing a rule of the province', () => {
  it('R-041 takes the counting mode from a day on, with its legal basis and who approved it', () => {
    const decided = changeSetting(change(), current, today)
    expect(decided).toMatchObject({
      key: 'deadline.mode',
      retroactive: false,
      before: current,
      after: [
        { validFrom: '2018-06-21', validTo: '2026-04-01', value: 'HOUR', approvedBy: 'catalogue' },
        { validFrom: '2026-04-01', validTo: null, value: 'END_OF_DAY', approvedBy: 'Chủ tịch UBND tỉnh' },
      ],
    })
  })

  it('says that a change reaches back, so that nobody takes it for a change of accepted dossiers', () => {
    expect(changeSetting(change({ validFrom: day('2026-03-01') }), current, today)).toMatchObject({ retroactive: true })
    expect(changeSetting(change({ validFrom: today }), current, today)).toMatchObject({ retroactive: false })
  })

  it('refuses a name that no setting has', () => {
    expect(codeOf({ key: 'deadline.colour' })).toBe('setting.unknown')
  })

  it('refuses a scope in which this setting may not differ', () => {
    expect(codeOf({ scope: 'agency:H12.05' })).toBe('setting.scope-not-allowed')
    expect(codeOf({ scope: 'procedure:' })).toBe('setting.scope-not-allowed')
    expect(codeOf({ scope: 'village' })).toBe('setting.scope-not-allowed')
  })

  it('refuses a value of another form and says where it is wrong', () => {
    expect(codeOf({ value: 'MINUTE' })).toBe('setting.value-invalid')
    const decided = changeSetting(change({ key: 'deadline.handover', value: { cutoff: '25:00', nextDayUntil: 'MORNING' } }), [], today)
    expect(decided).toMatchObject({
      code: 'setting.value-invalid',
      data: { problems: [{ path: 'cutoff', message: 'must be a time such as 15:00' }] },
    })
  })

  it('refuses an end that is not after the beginning', () => {
    expect(codeOf({ validTo: day('2026-04-01') })).toBe('setting.period-empty')
  })

  it('refuses a change without legal basis or without approver', () => {
    expect(codeOf({ legalBasis: ' ' })).toBe('setting.legal-basis-missing')
    expect(codeOf({ approvedBy: '' })).toBe('setting.approver-missing')
  })

  it('refuses a change that changes nothing', () => {
    expect(codeOf({ value: 'HOUR', validFrom: day('2018-06-21'), legalBasis: 'design' })).toBe('setting.unchanged')
  })

  it('has a Vietnamese sentence for each refusal, built from its data', () => {
    const decided = changeSetting(change({ value: 'MINUTE' }), current, today)
    if (!isRefused(decided)) throw new Error('expected a refusal')
    expect(configurationRefusals['setting.value-invalid'].vi(decided.data)).toMatch(
      /^Giá trị của "deadline.mode" chưa đúng dạng \(.+\)\. Hãy sửa/,
    )
    for (const text of Object.values(configurationRefusals)) expect(text.vi({ key: 'k' })).not.toBe('')
  })
})
