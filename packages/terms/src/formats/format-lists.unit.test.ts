import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../brand.ts'
import { isRefused } from '../refusal.ts'
import { parseBirthDate } from './birth-date.ts'
import { parseLocalDate } from './calendar-day.ts'
import { parseCitizenNumber } from './citizen-number.ts'
import { parseDossierCode } from './dossier-code.ts'
import { parseEmail } from './email.ts'
import { formatRefusals } from './format-refusals.ts'
import { parsePhone } from './phone.ts'
import { parseTaxCode } from './tax-code.ts'

const today = '2026-11-22' as LocalDate

const formats: Record<string, (line: string) => unknown> = {
  'citizen-number': (line) => parseCitizenNumber(line, today),
  'tax-code': parseTaxCode,
  phone: parsePhone,
  email: parseEmail,
  'dossier-code': parseDossierCode,
  'birth-date': (line) => parseBirthDate(line, { today }),
  date: parseLocalDate,
}

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../../formats/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

describe.each(Object.entries(formats))('The format %s', (name, parse) => {
  it.each(linesOf(`${name}.valid`))('takes %s', (line) => {
    expect(parse(line)).not.toMatchObject({ refused: true })
  })

  it.each(linesOf(`${name}.invalid`))('refuses %s with a code that has a sentence', (line) => {
    const answer = parse(line)
    expect(isRefused(answer) && Object.keys(formatRefusals).includes(answer.code)).toBe(true)
  })

  it.each(['', ' ', '\u0000', '\u200b', '😀', '０９１２３４５６７８'])('refuses the rubbish %j without a fault', (line) => {
    expect(isRefused(parse(line))).toBe(true)
  })

  it('refuses a very long line, and at once', () => {
    for (const piece of ['1', '1 ', '.', '-', 'a', '@', '(']) expect(isRefused(parse(piece.repeat(50_000)))).toBe(true)
  })
})

it('every refusal of a format tells in Vietnamese and English what to do', () => {
  for (const text of Object.values(formatRefusals)) {
    const data = { maxLength: 254, years: 200, oldPrefix: '0168', newPrefix: '038' }
    expect(text.vi(data)).toMatch(/^\p{Lu}.*(Hãy|nhập|sửa).*\.$/u)
    expect(text.en(data)).toMatch(/^[\p{Lu}\d].*\.$/u)
    expect(text.vi(data) + text.en(data)).not.toContain('undefined')
  }
})
