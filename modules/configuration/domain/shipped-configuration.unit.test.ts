import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { shippedConfiguration } from '../storage/shipped-files.ts'
import { createSnapshot } from './configuration-snapshot.ts'
import { configurationReference, describeConfiguration } from './describe-configuration.ts'
import { scopesOf } from './scope.ts'
import { parseShippedConfiguration } from './shipped-configuration.ts'
import { settingKeys } from './settings.ts'

const day = (text: string): LocalDate => text as LocalDate

describe('What the product ships', () => {
  const rules = createSnapshot(0, shippedConfiguration())
  const get = <K extends (typeof settingKeys)[number]>(key: K, at: string) => rules.get(key, { at: day(at), scopes: scopesOf({}) })

  it('has a value for every setting on a day of 2026, and nothing twice', () => {
    for (const key of settingKeys) expect(get(key, '2026-03-02')).toBeDefined()
  })

  it('T-17 chooses the regime by the day of acceptance: decree 61 until 30 June 2025, decree 118 from 1 July', () => {
    expect(get('deadline.regime', '2025-06-30')).toBe('DECREE_61')
    expect(get('deadline.regime', '2025-07-01')).toBe('DECREE_118')
  })

  it('T-06 prints the 2025 set of forms from 15 September 2025', () => {
    expect(get('forms.set', '2025-08-01')).toBe('TT01_2018')
    expect(get('forms.set', '2025-09-14')).toBe('TT01_2018')
    expect(get('forms.set', '2025-09-15')).toBe('TT03_2025')
  })

  it('R-031 R-041 R-046 R-054 R-057 carries the figures of the rules', () => {
    expect(get('deadline.mode', '2026-03-02')).toBe('HOUR')
    expect(get('deadline.online-answer-hours', '2026-03-02')).toBe(8)
    expect(get('deadline.same-day-cut-off', '2026-03-02')).toBe('15:00')
    expect(get('deadline.due-soon-hours', '2026-03-02')).toEqual({ handler: 8, head: 0 })
    expect(get('deadline.handover', '2026-03-02')).toEqual({ cutoff: '15:00', nextDayUntil: 'MORNING' })
  })

  it('R-047 restarts the clock under decree 61 and resumes it under decree 118', () => {
    expect(get('deadline.pause-policies', '2025-06-30').SUPPLEMENT).toBe('RESTART')
    expect(get('deadline.pause-policies', '2026-03-02').SUPPLEMENT).toBe('RESUME')
  })

  it('R-084 R-090 R-091 R-092 limits supplements per phase and rescheduling', () => {
    expect(get('dossier.supplement-limits', '2026-03-02').APPRAISAL).toEqual({
      maxRequests: 1,
      askWithinWorkingDays: 3,
      answerWithinDays: 30,
    })
    expect(get('dossier.supplement-limits', '2026-03-02').INTAKE.maxRequests).toBe(1)
    expect(get('dossier.reschedule', '2026-03-02')).toEqual({ maxTimes: 1, noticeWorkingDays: 1 })
  })

  it('R-004 R-005 R-007 R-148 ships posting standards and look-up limits', () => {
    expect(get('posting.standard', '2026-03-02')).toMatchObject({ minYears: 3, minRank: 'SPECIALIST', minRating: 'GOOD' })
    expect(get('organisation.max-deputy-directors', '2026-03-02').provincialCenter).toBe(1)
    expect(get('posting.normal-months', '2026-03-02')).toBe(6)
    expect(get('look-up.limits', '2026-03-02')).toEqual({ wrongTries: 5, blockMinutes: 15 })
  })

  it('R-063 R-078 R-179 ships what is archived, when uncollected results are listed and reminded of, and the volume for online services', () => {
    expect(get('dossier.archive', '2026-03-02')).toBe(false)
    expect(get('dossier.uncollected-after-days', '2026-03-02')).toBe(30)
    expect(get('dossier.uncollected-reminders', '2026-03-02')).toEqual([30, 60, 90])
    expect(get('procedure.online-volume', '2026-03-02')).toBe(500)
  })

  it('keeps upload limits of citizens and counters apart', () => {
    expect(get('upload.limits', '2026-03-02')).toEqual({
      citizen: { maxFileMegabytes: 50, maxFiles: 30 },
      counter: { maxFileMegabytes: 150, maxFiles: 500 },
    })
  })

  it('knows no district level from 1 July 2025 on', () => {
    expect(get('organisation.levels', '2025-06-30')).toContain('DISTRICT')
    expect(get('organisation.levels', '2025-07-01')).not.toContain('DISTRICT')
  })
})

describe('A faulty catalogue stops the start with a sentence', () => {
  const faulty =
    (settings: unknown[]): (() => unknown) =>
    () =>
      parseShippedConfiguration([{ name: 'x.json', content: { about: 'x', settings } }])
  const entry = (over: object): object => ({
    key: 'deadline.mode',
    scope: 'province',
    periods: [{ validFrom: '2018-06-21', value: 'HOUR', legalBasis: 'design' }],
    ...over,
  })

  it('names an unknown setting, a scope that is not allowed, a value that does not fit', () => {
    expect(faulty([entry({ key: 'deadline.colour' })])).toThrow('catalogue/configuration/x.json: deadline.colour: no such setting')
    expect(faulty([entry({ scope: 'agency:H12' })])).toThrow('may not be set for agency:H12')
    expect(faulty([entry({ periods: [{ validFrom: '2018-06-21', value: 'X', legalBasis: 'design' }] })])).toThrow('deadline.mode')
  })

  it('refuses periods that overlap, a setting given twice, and settings without value', () => {
    const periods = [
      { validFrom: '2018-06-21', value: 'HOUR', legalBasis: 'design' },
      { validFrom: '2026-01-01', value: 'END_OF_DAY', legalBasis: 'design' },
    ]
    expect(faulty([entry({ periods })])).toThrow('not in order or overlap')
    expect(faulty([entry({}), entry({})])).toThrow('given twice')
    expect(faulty([entry({})])).toThrow(/no value for .*deadline\.regime/)
  })
})

describe('The reference of settings', () => {
  const described = describeConfiguration(shippedConfiguration())

  it('lists every setting with a Vietnamese and an English sentence, its form and its shipped values', () => {
    expect(described.map((d) => d.key)).toEqual(settingKeys)
    for (const d of described) {
      expect(d.vi).toMatch(/\.$/)
      expect(d.en).toMatch(/\.$/)
      expect(d.shipped.length).toBeGreaterThan(0)
    }
    expect(described.find((d) => d.key === 'deadline.mode')?.shape).toEqual({ type: 'string', enum: ['HOUR', 'END_OF_DAY'] })
  })

  it('writes a page with a heading for each setting', () => {
    const page = configurationReference(described)
    expect(page).toContain('### `deadline.same-day-cut-off`')
    expect(page).toContain('| 2025-09-15 |  | `"TT03_2025"` | Thông tư 03/2025/TT-VPCP |')
  })
})
