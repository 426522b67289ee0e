import type { Instant, LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { createSnapshot, SettingNotInForce, type SettingHistoryRow, type SettingRows } from './configuration-snapshot.ts'
import { scopesOf } from './scope.ts'
import type { SettingPeriod } from './setting-period.ts'

const day = (text: string): LocalDate => text as LocalDate
const moment = (text: string): Instant => `${text}:00+07:00` as Instant
const from = (validFrom: string, value: unknown, validTo: string | null = null): SettingPeriod => ({
  validFrom: day(validFrom),
  validTo: validTo as LocalDate | null,
  value,
  legalBasis: 'design',
  approvedBy: 'UBND tỉnh',
})
const cutOff = (scope: SettingRows['scope'], ...periods: SettingPeriod[]): SettingRows => ({
  key: 'deadline.same-day-cut-off',
  scope,
  periods,
})

describe('Asking the configuration', () => {
  const rules = createSnapshot(1, [
    cutOff('province', from('2018-06-21', '15:00')),
    cutOff('agency:H12.05', from('2026-01-01', '14:00', '2026-07-01')),
    cutOff('procedure:2.000815', from('2018-06-21', '16:00')),
  ])
  const at = day('2026-03-02')

  it('lets the narrowest scope win: procedure before agency before province', () => {
    expect(rules.get('deadline.same-day-cut-off', { at })).toBe('15:00')
    expect(rules.get('deadline.same-day-cut-off', { at, scopes: scopesOf({ agencies: ['H12.05'] }) })).toBe('14:00')
    expect(rules.get('deadline.same-day-cut-off', { at, scopes: scopesOf({ agencies: ['H12.05'], procedure: '2.000815' }) })).toBe('16:00')
  })

  it('falls back to the wider scope on days on which the narrow one says nothing', () => {
    expect(rules.get('deadline.same-day-cut-off', { at: day('2026-07-01'), scopes: scopesOf({ agencies: ['H12.05'] }) })).toBe('15:00')
  })

  it('tells the legal basis and the days beside the value', () => {
    expect(rules.explain('deadline.same-day-cut-off', { at, scopes: scopesOf({ agencies: ['H12.05'] }) })).toEqual({
      value: '14:00',
      scope: 'agency:H12.05',
      validFrom: '2026-01-01',
      validTo: '2026-07-01',
      legalBasis: 'design',
      approvedBy: 'UBND tỉnh',
    })
  })

  it('never guesses: a day that no period covers is a fault named after the setting', () => {
    expect(() => rules.get('deadline.same-day-cut-off', { at: day('2018-06-20') })).toThrow(SettingNotInForce)
    expect(() => rules.get('deadline.mode', { at })).toThrow(/deadline\.mode gives no value on 2026-03-02/)
  })

  it('names the setting when what is stored does not fit its form', () => {
    const broken = createSnapshot(1, [cutOff('province', from('2018-06-21', 'noon'))])
    expect(() => broken.get('deadline.same-day-cut-off', { at })).toThrow(/what is stored for province does not fit/)
  })

  it('gives values nobody can change by accident', () => {
    const limits = createSnapshot(1, [
      { key: 'look-up.limits', scope: 'province', periods: [from('2018-06-21', { wrongTries: 5, blockMinutes: 15 })] },
    ])
    const value = limits.get('look-up.limits', { at })
    expect(() => Object.assign(value, { wrongTries: 50 })).toThrow(TypeError)
  })
})

describe('Accepted dossiers', () => {
  const before = [from('2018-06-21', 'HOUR')]
  const after = [from('2018-06-21', 'HOUR', '2026-03-01'), from('2026-03-01', 'END_OF_DAY')]
  const record = (id: number, changedAt: Instant, was: SettingPeriod[] | null, is: SettingPeriod[]): SettingHistoryRow => ({
    id,
    key: 'deadline.mode',
    scope: 'province',
    before: was,
    after: is,
    legalBasis: 'design',
    changedBy: 'quan-tri-1',
    changedAt,
  })
  const rules = createSnapshot(
    2,
    [{ key: 'deadline.mode', scope: 'province', periods: after }],
    [record(1, moment('2026-01-05T08:00'), null, before), record(2, moment('2026-03-10T09:00'), before, after)],
  )
  const at = day('2026-03-02')

  it('keep the rule that was known when they were accepted, even against a change that reaches back', () => {
    expect(rules.get('deadline.mode', { at, knownAt: moment('2026-03-02T09:00') })).toBe('HOUR')
    expect(rules.get('deadline.mode', { at, knownAt: moment('2026-03-10T09:00') })).toBe('END_OF_DAY')
    expect(rules.get('deadline.mode', { at })).toBe('END_OF_DAY')
  })

  it('of the time before the first record read what was recorded first', () => {
    expect(rules.get('deadline.mode', { at: day('2025-12-01'), knownAt: moment('2025-12-01T09:00') })).toBe('HOUR')
  })
})
