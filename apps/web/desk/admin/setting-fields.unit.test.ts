import { describe, expect, it } from 'vitest'
import { readSettingValue, settingFields, shownValue } from './setting-fields.ts'

// As the registry of settings describes their values.
const time = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }
const words = { type: 'string', minLength: 1, maxLength: 500 }
const shapes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  hotline: {
    type: 'object',
    properties: {
      number: { anyOf: [words, { type: 'null' }] },
      hours: { type: 'object', properties: { from: time, to: time, days: { type: 'string', enum: ['WORKING_DAYS', 'EVERY_DAY'] } } },
    },
  },
  days: { type: 'integer', minimum: 1 },
  archive: { type: 'boolean' },
  cutOff: time,
  mode: { type: 'string', enum: ['HOUR', 'END_OF_DAY'] },
  list: { type: 'array', items: { type: 'integer' } },
  week: { type: 'object', properties: { sessions: { type: 'array', items: { type: 'object' } } } },
  saturday: { oneOf: [{ type: 'object', properties: { open: { type: 'boolean', const: false } } }] },
  day: { type: 'string', format: 'date' },
}
const fieldsOf = (name: string) => settingFields(shapes[name] ?? {})
const typed = (answers: Readonly<Record<string, string>>) => (name: string) => answers[name] ?? ''

describe('The form of a setting comes out of its shape', () => {
  it('R-206 the hotline is asked as number, hours and days', () => {
    expect(fieldsOf('hotline')?.map(({ name, kind, nullable }) => [name, kind, nullable])).toEqual([
      ['number', 'text', true],
      ['hours.from', 'time', false],
      ['hours.to', 'time', false],
      ['hours.days', 'choice', false],
    ])
  })
  it('what was typed becomes the value again, an empty number the one that is not settled', () => {
    const fields = fieldsOf('hotline') ?? []
    const answers = { number: '', 'hours.from': '7g30', 'hours.to': '17:00', 'hours.days': 'WORKING_DAYS' }
    const read = readSettingValue(fields, typed(answers))
    expect(read).toEqual({ value: { number: null, hours: { from: '07:30', to: '17:00', days: 'WORKING_DAYS' } }, wrong: [] })
    expect(fields.map((field) => shownValue(read.value, field))).toEqual(['', '07:30', '17:00', 'WORKING_DAYS'])
  })
  it.each([
    ['days', '30', 30],
    ['archive', 'no', false],
    ['cutOff', '15:00', '15:00'],
    ['mode', 'HOUR', 'HOUR'],
  ])('%s is one box', (key, text, value) => {
    expect(readSettingValue(fieldsOf(key) ?? [], typed({ '': text }))).toEqual({ value, wrong: [] })
  })
  it.each([
    ['days', 'ba mươi'],
    ['days', ''],
    ['cutOff', '25:00'],
    ['archive', 'có lẽ'],
    ['mode', 'DAY'],
  ])('%s does not take "%s"', (key, text) => {
    expect(readSettingValue(fieldsOf(key) ?? [], typed({ '': text })).wrong).toHaveLength(1)
  })
  it.each(['list', 'week', 'saturday', 'day'])('%s is more than plain parts and has no form', (key) => expect(fieldsOf(key)).toBeNull())
})
