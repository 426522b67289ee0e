import { describe, expect, it } from 'vitest'
import type { Instant } from '@motcua/terms'
import { plainCalendar } from '@motcua/working-time'
import { actsFor } from './account-acts.ts'
import { adminTextsIn } from './admin-texts.ts'
import { readTypedMoment, stepTo } from './clock-moves.ts'
import { hasWords, pageByKey, pageLinks, readListAsked } from './cursors.ts'
import { findingCounts } from './finding-counts.ts'
import { readPublish } from './publish-command.ts'
import { basisText, groupOf, scopeText, settingName, valueLines } from './setting-view.ts'

const texts = adminTextsIn('vi')
const words = { ...texts.settings, yes: texts.yes, no: texts.no }
const form = (fields: Record<string, string>) => (name: string) => fields[name] ?? ''

describe('publishing a version from a form', () => {
  it('R-011 a decision needs its number, its day and its agency', () => {
    const read = readPublish(form({ ground: 'DECISION', from: '02/3/2026' }), texts)
    expect(read.kind === 'wrong' && read.errors.map((e) => e.field)).toEqual(['number', 'date', 'agency'])
  })
  it('R-011 an interim intake names the legal text in force', () => {
    expect(readPublish(form({ ground: 'INTERIM', basis: ' Nghị định 123/2015/NĐ-CP ', from: '02/3/2026' }), texts)).toEqual({
      kind: 'command',
      command: { ground: { kind: 'INTERIM', basis: 'Nghị định 123/2015/NĐ-CP' }, effectiveFrom: '2026-03-02', effectiveTo: null },
    })
    expect(readPublish(form({ ground: 'INTERIM', from: '02/3/2026' }), texts).kind).toBe('wrong')
  })
  it('a whole decision becomes a command; an end that is no date is said at its box', () => {
    const fields = { ground: 'DECISION', number: '12/QĐ-UBND', date: '01/3/2026', agency: 'UBND tỉnh', from: '02/3/2026' }
    expect(readPublish(form(fields), texts)).toMatchObject({
      command: { ground: { decision: { number: '12/QĐ-UBND', date: '2026-03-01', agency: 'UBND tỉnh' } } },
    })
    const read = readPublish(form({ ...fields, to: '31/02/2027' }), texts)
    expect(read.kind === 'wrong' && read.errors).toEqual([{ field: 'to', message: texts.dateWrong }])
  })
  it('nothing chosen asks for the ground', () => {
    const read = readPublish(form({ from: '02/3/2026' }), texts)
    expect(read.kind === 'wrong' && read.errors.map((e) => e.field)).toEqual(['ground'])
  })
})

describe('the training clock', () => {
  const friday = '2026-03-06T16:10:00+07:00' as Instant
  it('goes on by an hour, and to eight tomorrow morning', () => {
    expect(stepTo('hour', '2026-03-31T23:30:00+07:00' as Instant, null)).toBe('2026-04-01T00:30:00+07:00')
    expect(stepTo('morning', '2026-12-31T23:30:00+07:00' as Instant, null)).toBe('2027-01-01T08:00:00+07:00')
  })
  it('a working day after Friday is Monday at the same time; without a calendar nobody knows', () => {
    const calendar = plainCalendar()
    expect(stepTo('workingDay', friday, calendar)).toBe('2026-03-09T16:10:00+07:00')
    expect(stepTo('workingDay', friday, null)).toBeNull()
  })
  it('reads hours as people write them', () => {
    for (const hour of ['8:30', '08:30', '8h30', '8 giờ 30', '8.30'])
      expect(readTypedMoment('02/3/2026', hour)).toEqual({ moment: '2026-03-02T08:30:00+07:00' })
    expect(readTypedMoment('02/3/2026', '8')).toEqual({ moment: '2026-03-02T08:00:00+07:00' })
    expect(readTypedMoment('02/3/2026', '8h')).toEqual({ moment: '2026-03-02T08:00:00+07:00' })
  })
  it('names every box that is wrong', () => {
    expect(readTypedMoment('31/02/2026', '24:00')).toEqual({ wrong: ['day', 'hour'] })
    expect(readTypedMoment('02/3/2026', '8:75')).toEqual({ wrong: ['hour'] })
    expect(readTypedMoment('02/3/2026', '')).toEqual({ wrong: ['hour'] })
  })
})

describe('settings as people read them', () => {
  it('what the law does not say is the product’s own choice, with its reason where one is given', () => {
    expect(basisText('Nghị định 118/2025/NĐ-CP; design', words)).toBe(`Nghị định 118/2025/NĐ-CP; ${words.design}`)
    expect(basisText('design: giờ chốt 15:00', words)).toBe(`${words.design} (giờ chốt 15:00)`)
    expect(basisText('design (số ngày trả lời)', words)).toBe(`${words.design} (số ngày trả lời)`)
  })
  it('every part of a value has its line and its word', () => {
    expect(valueLines({ maxTimes: 1, noticeWorkingDays: 1 }, words)).toEqual(['số lần tối đa: 1', 'báo trước số ngày làm việc: 1'])
    expect(valueLines(['MINISTRY', 'PROVINCE', 'COMMUNE'], words)).toEqual(['bộ, tỉnh, xã'])
    expect(valueLines([], words)).toEqual(['không có'])
    expect(valueLines({ open: false }, words)).toEqual(['mở: không'])
    expect(valueLines([{ code: 'OTHER', vi: 'Lý do khác' }], words)).toEqual(['Lý do khác'])
    expect(valueLines('DECREE_118', words)).toEqual(['Nghị định 118/2025'])
    expect(valueLines({ sessions: [{ to: '11:30', from: '07:30' }] }, words)).toEqual(['buổi làm việc: từ 07:30 đến 11:30'])
    expect(valueLines(null, words)).toEqual(['không có'])
  })
  it('a setting stands in its group; one without a group is about access', () => {
    expect(groupOf('deadline.mode')).toBe('deadline')
    expect(groupOf('upload.limits')).toBe('access')
    expect(settingName('deadline.mode', words)).toBe('Cách tính thời hạn')
    expect(settingName('unknown.key', words)).toBe('unknown.key')
  })
  it('says where it holds', () => {
    expect(scopeText('agency:H12.05', texts.settings, () => 'Sở Y tế')).toBe('cơ quan Sở Y tế')
    expect(scopeText('procedure:1.001193', texts.settings, (code) => code)).toBe('thủ tục 1.001193')
    expect(scopeText('province', texts.settings, (code) => code)).toBe('tỉnh')
  })
})

describe('lists by key', () => {
  const rows = ['c', 'a', 'b'].map((key) => ({ key }))
  it('goes through every row once, in order', () => {
    const first = pageByKey(rows, (r) => r.key, { after: undefined, limit: 2 })
    expect(first).toEqual({ rows: [{ key: 'a' }, { key: 'b' }], next: 'b' })
    expect(pageByKey(rows, (r) => r.key, { after: 'b', limit: 2 })).toEqual({ rows: [{ key: 'c' }], next: null })
  })
  it('the way back and on keeps what was searched', () => {
    const asked = readListAsked(new URLSearchParams('q=khai+sinh&sau=b&trang-thai='), ['q', 'trang-thai'])
    expect(asked).toEqual({ kept: { q: 'khai sinh' }, cursors: ['b'] })
    expect(pageLinks('/x', asked, 'd')).toEqual({ previousHref: '/x?q=khai+sinh', nextHref: '/x?q=khai+sinh&sau=b&sau=d' })
  })
  it('finds words without accents', () => {
    expect(hasWords('Đăng ký khai sinh', 'dang khai')).toBe(true)
    expect(hasWords('Đăng ký khai sinh', 'khai tử')).toBe(false)
    expect(hasWords('Đăng ký khai sinh', '')).toBe(true)
  })
})

it('findings are counted by weight', () => {
  expect(findingCounts([{ severity: 'error' }, { severity: 'info' }, { severity: 'error' }], texts.processes)).toBe('2 lỗi, 1 ghi chú')
  expect(findingCounts([], texts.processes)).toBe('không có')
})

it('an account is closed or opened, and one-time codes are taken off only where there are some', () => {
  expect(actsFor({ status: 'ACTIVE', hasTotp: false })).toEqual(['disable'])
  expect(actsFor({ status: 'DISABLED', hasTotp: true })).toEqual(['enable', 'reset-totp'])
})
