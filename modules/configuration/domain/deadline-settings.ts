import { regimes } from '@motcua/terms'
import { z } from 'zod'
import { setting } from './setting.ts'
import { count, timeOfDay } from './value-shapes.ts'

const pausePolicy = z.enum(['RESUME', 'RESTART'])

/** How time limits are counted (transition.md section 3, items 3 and 17). */
export const deadlineSettings = {
  'deadline.regime': setting({
    section: 'DEADLINE',
    vi: 'Chế độ pháp lý của hồ sơ theo ngày tiếp nhận; hồ sơ kết thúc theo chế độ đó.',
    en: 'Law that a dossier accepted on that day is handled under, to its end.',
    scopes: ['national'],
    shape: z.enum(regimes),
  }),
  'deadline.mode': setting({
    section: 'DEADLINE',
    vi: 'Tính thời hạn theo giờ làm việc hay đến hết ngày làm việc.',
    en: 'Count limits in working hours, or to the end of the working day.',
    rule: 'R-041',
    scopes: ['province'],
    shape: z.enum(['HOUR', 'END_OF_DAY']),
  }),
  'deadline.plain-day': setting({
    section: 'DEADLINE',
    vi: 'Chữ "ngày" không ghi rõ trong nguồn được hiểu là ngày làm việc hay ngày theo lịch.',
    en: 'What a plain "day" in a source is read as.',
    scopes: ['province', 'procedure'],
    shape: z.enum(['WORKING_DAY', 'CALENDAR_DAY']),
  }),
  'deadline.same-day-cut-off': setting({
    section: 'DEADLINE',
    vi: 'Hồ sơ trả trong ngày nhận đến hết giờ này thì trả trong ngày, sau giờ này trả ngày làm việc kế tiếp.',
    en: 'A same-day dossier accepted up to and including this time is due the same day.',
    rule: 'R-046',
    scopes: ['province', 'agency', 'procedure'],
    shape: timeOfDay,
  }),
  'deadline.online-answer-hours': setting({
    section: 'DEADLINE',
    vi: 'Số giờ làm việc để trả lời hồ sơ nộp trực tuyến: tiếp nhận, yêu cầu bổ sung hoặc từ chối.',
    en: 'Working hours within which an online submission is answered.',
    rule: 'R-031',
    scopes: ['province'],
    shape: count(1),
  }),
  'deadline.due-soon-hours': setting({
    section: 'DEADLINE',
    vi: 'Cảnh báo sắp đến hạn trước bao nhiêu giờ làm việc, cho người xử lý và cho lãnh đạo.',
    en: 'Working hours before due at which the handler and the head are warned.',
    rule: 'R-054',
    scopes: ['province', 'agency'],
    shape: z.object({ handler: count(), head: count() }),
  }),
  'deadline.early-rule': setting({
    section: 'DEADLINE',
    vi: 'Thế nào là trước hạn: xong ở một ngày làm việc sớm hơn ngày hẹn (cách tính duy nhất hiện có).',
    en: 'What counts as early: finished on an earlier working day than due (the only rule there is so far).',
    rule: 'R-050',
    scopes: ['province'],
    shape: z.enum(['EARLIER_WORKING_DAY']),
  }),
  'deadline.step-early-minutes': setting({
    section: 'DEADLINE',
    vi: 'Một bước xong sớm hơn thời gian được giao ít nhất bao nhiêu phút làm việc thì ghi là trước hạn.',
    en: 'Working minutes by which a step must beat its allotment to be called early on the control slip.',
    rule: 'R-061',
    scopes: ['province'],
    shape: count(1),
  }),
  'deadline.pause-policies': setting({
    section: 'DEADLINE',
    vi: 'Sau khi tạm dừng thì tính tiếp phần còn lại hay tính lại từ đầu, theo từng lý do.',
    en: 'After a pause: the rest goes on, or the limit is counted anew, by reason of the pause.',
    rule: 'R-047',
    scopes: ['province', 'procedure'],
    shape: z.object({ SUPPLEMENT: pausePolicy, PAYMENT: pausePolicy, STOPPED: pausePolicy }),
  }),
  'deadline.handover': setting({
    section: 'DEADLINE',
    vi: 'Nhận đến hết giờ chốt thì chuyển hồ sơ trong ngày; sau giờ chốt thì chậm nhất hết buổi sáng hoặc hết giờ của ngày làm việc kế tiếp.',
    en: 'Accepted up to the cut-off: handed over the same day; later: by the end of the next working morning, or of the next working day.',
    rule: 'R-057',
    scopes: ['province', 'agency'],
    shape: z.object({ cutoff: timeOfDay, nextDayUntil: z.enum(['MORNING', 'CLOSING']) }),
  }),
} as const
