import { type Instant, isRefused, type LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import {
  buildCalendar,
  computeDue,
  type DueInput,
  ledgerToVietnamese,
  plainCalendar,
  readdLedger,
  toInstant,
  workingTimeRefusals,
} from './index.ts'

const at = (date: string, time: string): Instant => toInstant(date as LocalDate, time)
const off = (date: string, name: string, status: 'official' | 'projected' = 'official') =>
  ({ date, name, kind: 'holiday', status }) as const

const calendar = buildCalendar({
  years: {
    2026: {
      days: [
        off('2026-02-16', 'Tết Nguyên đán (29 tháng Chạp)'),
        off('2026-02-17', 'Tết Nguyên đán (mùng 1)'),
        off('2026-02-18', 'Tết Nguyên đán (mùng 2)'),
        off('2026-02-19', 'Tết Nguyên đán (mùng 3)'),
        { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', kind: 'holiday', status: 'unconfirmed' },
      ],
      workingSaturdays: [{ date: '2026-08-22', name: 'Làm bù', status: 'official' }],
    },
    2027: { days: [off('2027-01-01', 'Tết Dương lịch', 'projected')] },
  },
})

function rows(input: DueInput): string[] {
  const answer = computeDue(input, calendar)
  if (isRefused(answer)) throw new Error(answer.code)
  expect(readdLedger(answer.ledger)).toBe(answer.dueAt)
  return ledgerToVietnamese(answer.ledger).map(({ text, amount }) => `${text} | ${amount}`)
}
const days = (value: number) => ({ value, unit: 'workingDay' }) as const

describe('The due ledger in Vietnamese', () => {
  it('tells a citizen why the date is the date', () => {
    const pauses = [
      {
        from: at('2026-03-05', '10:00'),
        to: at('2026-03-09', '10:00'),
        reason: 'Chờ bạn bổ sung trích đo thửa đất',
        paper: 'Phiếu 12/HDHS',
      },
    ]
    expect(rows({ acceptedAt: at('2026-03-02', '09:00'), limit: days(10), mode: 'HOUR', pauses })).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Hai 02/3, 9 giờ 00 | bắt đầu',
      'Thời hạn theo quy định: 10 ngày làm việc | 80 giờ',
      'Chờ bạn bổ sung trích đo thửa đất, 05/3 10 giờ 00 → 09/3 10 giờ 00 (Phiếu 12/HDHS) | tạm dừng 16 giờ',
      'Thứ Bảy, Chủ nhật: 07, 08, 14, 15/3 | không tính',
      'Hẹn trả | 18/3, 9 giờ 00',
    ])
  })

  it('names a feast once, whatever its days are called, and says that the day of acceptance is not counted', () => {
    expect(rows({ acceptedAt: at('2026-02-12', '09:00'), limit: days(3), mode: 'END_OF_DAY' })).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Năm 12/02, 9 giờ 00 | bắt đầu',
      'Ngày tiếp nhận thứ Năm 12/02 không tính vào thời hạn | không tính',
      'Thời hạn theo quy định: 3 ngày làm việc | 3 ngày làm việc',
      'Thứ Bảy, Chủ nhật: 14, 15, 21, 22/02 | không tính',
      'Tết Nguyên đán: từ 16/02 đến 19/02 | không tính',
      'Hẹn trả | 23/02, 17 giờ 00',
    ])
  })

  it('marks a date that rests on a projected day, and writes years when the ledger crosses a new year', () => {
    expect(rows({ acceptedAt: at('2026-12-30', '18:00'), limit: days(1), mode: 'HOUR' })).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Tư 30/12, 18 giờ 00 | bắt đầu',
      'Tiếp nhận ngoài giờ làm việc: tính từ giờ mở cửa tiếp theo | 31/12, 7 giờ 30',
      'Thời hạn theo quy định: 1 ngày làm việc | 8 giờ',
      'Hẹn trả | 31/12, 17 giờ 00',
    ])
    expect(rows({ acceptedAt: at('2026-12-31', '09:00'), limit: days(1), mode: 'HOUR' })).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Năm 31/12/2026, 9 giờ 00 | bắt đầu',
      'Thời hạn theo quy định: 1 ngày làm việc | 8 giờ',
      'Tết Dương lịch: 01/01/2027 | không tính (dự kiến)',
      'Thứ Bảy, Chủ nhật: 02, 03/01/2027 | không tính',
      'Hẹn trả (tạm tính) | 04/01/2027, 9 giờ 00',
    ])
  })

  it('explains days that count although one might think they do not', () => {
    expect(rows({ acceptedAt: at('2026-08-21', '09:00'), limit: days(1), mode: 'HOUR' })).toContain('Làm việc bù: thứ Bảy 22/8 | có tính')
    expect(rows({ acceptedAt: at('2026-11-23', '09:00'), limit: days(2), mode: 'HOUR' })).toContain(
      'Ngày Văn hóa Việt Nam 24/11: chưa có quyết định nghỉ | có tính',
    )
  })

  it('explains a last day that is moved, an extension and a day taken in late', () => {
    const extensions = [{ value: 3, unit: 'calendarDay' }] as const
    expect(
      rows({ acceptedAt: at('2026-03-06', '18:00'), limit: { value: 10, unit: 'calendarDay' }, mode: 'END_OF_DAY', extensions }),
    ).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Sáu 06/3, 18 giờ 00 | bắt đầu',
      'Tiếp nhận ngoài giờ làm việc: coi như tiếp nhận thứ Hai 09/3, ngày này không tính vào thời hạn | không tính',
      'Thời hạn theo quy định: 10 ngày | 10 ngày',
      'Gia hạn: 3 ngày | thêm 3 ngày',
      'Thứ Bảy, Chủ nhật: 07, 08, 22/3 | không tính',
      'Ngày cuối Chủ nhật 22/3 là ngày nghỉ: chuyển sang ngày làm việc tiếp theo | đến thứ Hai 23/3',
      'Hẹn trả | 23/3, 17 giờ 00',
    ])
  })

  it('tells of an open wait, of nothing left, and of a count anew', () => {
    const base = { acceptedAt: at('2026-03-02', '09:00'), limit: days(3), mode: 'END_OF_DAY' } as const
    const from = at('2026-03-05', '10:00')
    expect(rows({ ...base, pauses: [{ from, to: null }] }).slice(-2)).toEqual([
      'Tạm dừng, từ 05/3 10 giờ 00, chưa kết thúc | đang tạm dừng',
      'Hẹn trả | chưa định được, đang tạm dừng',
    ])
    const to = at('2026-03-10', '09:00')
    expect(rows({ ...base, pauses: [{ from, to }] })).toContain(
      'Thời hạn đã hết khi tạm dừng: trả vào ngày làm việc sau ngày nhận đủ giấy tờ | thêm 1 ngày làm việc',
    )
    expect(
      rows({ ...base, pauses: [{ from, to, policy: 'RESTART', reason: 'Hồ sơ chưa đủ điều kiện', paper: 'Phiếu 7/HDHS' }] }).slice(0, 3),
    ).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Hai 02/3, 9 giờ 00 | bắt đầu',
      'Hồ sơ chưa đủ điều kiện (Phiếu 7/HDHS), thứ Năm 05/3, 10 giờ 00: thời hạn được tính lại từ đầu | tính lại',
      'Nhận đủ giấy tờ: thứ Ba 10/3, 9 giờ 00 | bắt đầu',
    ])
  })

  it('R-046 tells the rule of a same-day dossier', () => {
    const sameDay = { value: 1, unit: 'workingDay', sameDay: true } as const
    expect(rows({ acceptedAt: at('2026-03-06', '15:01'), limit: sameDay, mode: 'END_OF_DAY' })).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Sáu 06/3, 15 giờ 01 | bắt đầu',
      'Thời hạn theo quy định: trong ngày làm việc, nhận sau 15 giờ 00 thì trả vào ngày làm việc tiếp theo | ngày làm việc tiếp theo',
      'Thứ Bảy, Chủ nhật: 07, 08/3 | không tính',
      'Hẹn trả | 09/3, 17 giờ 00',
    ])
  })

  it('R-046 says which hours count where a part of a day does, so that the sum can be made again', () => {
    const sameDay = { value: 1, unit: 'workingDay', sameDay: true } as const
    expect(rows({ acceptedAt: at('2026-03-06', '08:01'), limit: sameDay, mode: 'HOUR' })).toEqual([
      'Tiếp nhận đủ giấy tờ: thứ Sáu 06/3, 8 giờ 01 | bắt đầu',
      'Giờ làm việc: 7 giờ 30 – 11 giờ 30, 13 giờ 00 – 17 giờ 00 | không tính giờ nghỉ trưa',
      'Thời hạn theo quy định: trong ngày làm việc, nhận sau 15 giờ 00 thì trả vào ngày làm việc tiếp theo | 7 giờ 29 phút',
      'Hẹn trả | 06/3, 17 giờ 00',
    ])
  })

  it('shortens a long list of weekends to its number, first and last date', () => {
    const answer = computeDue({ acceptedAt: at('2026-03-02', '09:00'), limit: days(60), mode: 'HOUR' }, plainCalendar())
    if (isRefused(answer)) throw new Error(answer.code)
    expect(ledgerToVietnamese(answer.ledger)).toContainEqual({ text: 'Thứ Bảy, Chủ nhật: 24 ngày, từ 07/3 đến 24/5', amount: 'không tính' })
  })
})

describe('The refusals of working time', () => {
  it('say in both languages what was wrong and what to do', () => {
    expect(workingTimeRefusals['calendar.year-not-loaded'].vi({ year: 2028 })).toBe(
      'Chưa có lịch làm việc năm 2028. Hãy nhờ quản trị viên nhập lịch năm này rồi tính lại.',
    )
    for (const { vi, en } of Object.values(workingTimeRefusals)) {
      const data = {
        year: 2028,
        value: 0,
        unit: 'day',
        cutoffTime: '25:00',
        from: 'a',
        to: 'b',
        requested: 'a',
        complete: 'b',
        text: 'c',
        allottedMinutes: 60,
        limitMinutes: 30,
      }
      expect(`${vi(data)} ${en(data)}`).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})
