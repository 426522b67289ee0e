import type { RefusalCatalogue } from '@motcua/terms'

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Every "no" of this library, as it reads; `rule` ties it to the rule it comes from. */
export const workingTimeRefusals = {
  'calendar.year-not-loaded': {
    status: 422,
    rule: 'R-052',
    vi: ({ year }) => `Chưa có lịch làm việc năm ${text(year)}. Hãy nhờ quản trị viên nhập lịch năm này rồi tính lại.`,
    en: ({ year }) => `The working calendar of ${text(year)} is not loaded. Ask an administrator to load that year, then try again.`,
  },
  'time-limit.value-invalid': {
    status: 422,
    rule: 'R-041',
    vi: ({ value }) => `Thời hạn ${text(value)} không tính được. Hãy nhập số lớn hơn 0; ngày theo lịch và tháng phải là số nguyên.`,
    en: ({ value }) => `A time limit of ${text(value)} cannot be counted. Enter a number above 0; calendar days and months must be whole.`,
  },
  'time-limit.unit-unknown': {
    status: 422,
    rule: 'R-041',
    vi: ({ unit }) => `Không có đơn vị thời hạn ${text(unit)}. Hãy dùng workingHour, workingDay, calendarDay hoặc month.`,
    en: ({ unit }) => `There is no unit ${text(unit)}. Use workingHour, workingDay, calendarDay or month.`,
  },
  'time-limit.cutoff-invalid': {
    status: 422,
    rule: 'R-046',
    vi: ({ cutoffTime }) => `Giờ chốt nhận trong ngày ${text(cutoffTime)} không hợp lệ. Hãy viết giờ và phút, ví dụ 15:00.`,
    en: ({ cutoffTime }) => `The same-day cut-off ${text(cutoffTime)} is not a time of day. Write hours and minutes, for example 15:00.`,
  },
  'time-limit.too-long': {
    status: 422,
    rule: 'R-041',
    vi: ({ value }) => `Thời hạn ${text(value)} quá dài. Hãy kiểm tra lại số và đơn vị.`,
    en: ({ value }) => `A time limit of ${text(value)} is too long. Check the number and its unit.`,
  },
  'pause.ends-before-start': {
    status: 422,
    rule: 'R-047',
    vi: ({ from, to }) => `Lần tạm dừng từ ${text(from)} lại kết thúc sớm hơn, lúc ${text(to)}. Hãy sửa một trong hai mốc.`,
    en: ({ from, to }) => `The pause from ${text(from)} ends earlier, at ${text(to)}. Correct one of the two.`,
  },
  'restart.complete-before-requested': {
    status: 422,
    rule: 'R-047',
    vi: ({ requested, complete }) =>
      `Hồ sơ đủ lúc ${text(complete)}, trước khi có yêu cầu lúc ${text(requested)}. Hãy sửa một trong hai mốc.`,
    en: ({ requested, complete }) =>
      `The dossier was complete at ${text(complete)}, before the request at ${text(requested)}. Correct one of the two.`,
  },
  'moment.invalid': {
    status: 422,
    vi: ({ text: given }) => `${text(given)} không phải là một thời điểm. Hãy viết như 2026-03-02T09:00:00+07:00, với ngày có thật.`,
    en: ({ text: given }) => `${text(given)} is not a moment. Write it as 2026-03-02T09:00:00+07:00, with a day that exists.`,
  },
  'date.invalid': {
    status: 422,
    vi: ({ text: given }) => `${text(given)} không phải là một ngày. Hãy viết như 2026-03-02, với ngày có thật.`,
    en: ({ text: given }) => `${text(given)} is not a date. Write it as 2026-03-02, with a day that exists.`,
  },
  'step.sum-exceeds-limit': {
    status: 422,
    rule: 'R-055',
    legacy: 'STEP_SUM_EXCEEDS_LIMIT',
    vi: ({ allottedMinutes, limitMinutes }) =>
      `Tổng thời gian các bước là ${Number(allottedMinutes) / 60} giờ làm việc, dài hơn thời hạn ${Number(limitMinutes) / 60} giờ. Hãy rút ngắn các bước.`,
    en: ({ allottedMinutes, limitMinutes }) =>
      `The steps take ${Number(allottedMinutes) / 60} working hours, more than the limit of ${Number(limitMinutes) / 60}. Shorten them.`,
  },
} as const satisfies RefusalCatalogue
