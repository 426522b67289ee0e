import { z } from 'zod'
import { setting } from './setting.ts'
import { localDate, text, timeOfDay } from './value-shapes.ts'

const namedDay = z.object({ date: localDate, name: text })
const session = z.object({ from: timeOfDay, to: timeOfDay }).refine((s) => s.from < s.to, 'must end after it begins')
const sessions = z
  .array(session)
  .max(4)
  .refine((all) => all.every((s, i) => i === 0 || all[i - 1]!.to <= s.from), 'must be in order and must not overlap')

/**
 * When an agency works (transition.md section 3, item 2). Public holidays are catalogue data, not settings; the lists of single days here
 * add up over the scopes: a day of the nation stays closed in an agency that closes further ones.
 */
export const calendarSettings = {
  'calendar.week': setting({
    section: 'CALENDAR',
    vi: 'Giờ của từng buổi trong một ngày làm việc đủ; thứ nào khác (1 là thứ Hai, 7 là Chủ nhật) thì ghi riêng, để trống là nghỉ.',
    en: 'Hours of a full working day, and of weekdays that differ (1 Monday to 7 Sunday; an empty list closes the day).',
    rule: 'R-042',
    scopes: ['province', 'agency'],
    shape: z.object({
      sessions: sessions.min(1),
      week: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), sessions),
    }),
  }),
  'calendar.confirmed-days': setting({
    section: 'CALENDAR',
    vi: 'Những ngày nghỉ trong danh mục đang ở trạng thái chưa xác nhận mà tỉnh cho áp dụng.',
    en: 'Days that the holiday catalogue calls unconfirmed and that are now days off.',
    rule: 'R-052',
    scopes: ['national', 'province'],
    shape: z.array(localDate),
  }),
  'calendar.extra-closed-days': setting({
    section: 'CALENDAR',
    vi: 'Ngày nghỉ thêm ngoài danh mục ngày lễ.',
    en: 'Further days off that the holiday catalogue lacks.',
    rule: 'R-052',
    scopes: ['national', 'province', 'agency'],
    shape: z.array(namedDay),
  }),
  'calendar.extra-working-days': setting({
    section: 'CALENDAR',
    vi: 'Ngày làm việc thêm (làm bù) ngoài danh mục; thắng ngày nghỉ trùng ngày.',
    en: 'Further working days (make-up days); they win over a day off on the same date.',
    rule: 'R-044',
    scopes: ['national', 'province', 'agency'],
    shape: z.array(namedDay),
  }),
  'calendar.saturday-service': setting({
    section: 'CALENDAR',
    vi: 'Quầy có mở sáng thứ Bảy không. Đây là giờ mở quầy, không phải ngày làm việc để tính thời hạn.',
    en: 'Whether counters open on Saturday morning. Opening hours of the counter, never a working day of a time limit.',
    scopes: ['province', 'agency'],
    shape: z.discriminatedUnion('open', [
      z.object({ open: z.literal(false) }),
      z.object({ open: z.literal(true), from: timeOfDay, to: timeOfDay }),
    ]),
  }),
} as const
