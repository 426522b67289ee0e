import type { NoticeData, NoticeKind } from './notice.ts'

type Words = (data: NoticeData) => { readonly title: string; readonly body: string }
type BothLanguages = { readonly vi: Words; readonly en: Words }

/** How each notice reads: what happened, and what to do next. `code` is the dossier code; `due` and `until` are instants. */
export const noticeWords: Readonly<Record<NoticeKind, BothLanguages>> = {
  RESULT_READY: {
    vi: ({ code = '', procedure = '', early }) => ({
      title: early === 'yes' ? 'Hồ sơ đã có kết quả trước hạn' : 'Hồ sơ đã có kết quả',
      body: `Hồ sơ ${code} (${procedure}) đã có kết quả. Mời ông, bà nhận theo cách đã chọn; khi đến quầy, hãy mang giấy tờ tùy thân.`,
    }),
    en: ({ code = '', procedure = '', early }) => ({
      title: early === 'yes' ? 'The result is ready ahead of time' : 'The result is ready',
      body: `Dossier ${code} (${procedure}) has its result. Receive it the way you chose; at the counter, bring your identity paper.`,
    }),
  },
  RESULT_DELIVERED_ONLINE: {
    vi: ({ code = '', procedure = '' }) => ({
      title: 'Kết quả điện tử đã vào kho dữ liệu của ông, bà',
      body: `Kết quả của hồ sơ ${code} (${procedure}) đã được lưu trong kho dữ liệu điện tử. Mở kho để xem và tải về.`,
    }),
    en: ({ code = '', procedure = '' }) => ({
      title: 'The electronic result is in your data vault',
      body: `The result of dossier ${code} (${procedure}) is kept in your electronic vault. Open the vault to read it or download it.`,
    }),
  },
  RESULT_UNCOLLECTED: {
    vi: ({ code = '', procedure = '', days = '' }) => ({
      title: 'Kết quả đang chờ ông, bà nhận',
      body: `Hồ sơ ${code} (${procedure}) có kết quả đã ${days} ngày mà chưa ai nhận. Kết quả vẫn được giữ tại nơi nhận hồ sơ.`,
    }),
    en: ({ code = '', procedure = '', days = '' }) => ({
      title: 'Your result is waiting',
      body: `Dossier ${code} (${procedure}) has had its result for ${days} days and nobody has collected it. It is kept where you filed.`,
    }),
  },
  SUPPLEMENT_REQUESTED: {
    vi: ({ code = '', procedure = '', until = '' }) => ({
      title: 'Hồ sơ cần bổ sung',
      body: `Hồ sơ ${code} (${procedure}) cần bổ sung chậm nhất hết ngày ${dayIn(until)}. Mở hồ sơ để xem cần sửa gì và nộp bổ sung.`,
    }),
    en: ({ code = '', procedure = '', until = '' }) => ({
      title: 'Something is missing',
      body: `Dossier ${code} (${procedure}) needs a supplement by the end of ${dayIn(until)}. Open it to see what to mend, and hand it in.`,
    }),
  },
  DOSSIER_REFUSED: {
    vi: ({ code = '', procedure = '' }) => ({
      title: 'Hồ sơ không được tiếp nhận',
      body: `Hồ sơ ${code} (${procedure}) không được tiếp nhận. Mở hồ sơ để xem lý do và hướng dẫn trong phiếu từ chối.`,
    }),
    en: ({ code = '', procedure = '' }) => ({
      title: 'The dossier was not taken in',
      body: `Dossier ${code} (${procedure}) was not taken in. Open it to read the reason and what to do in the notice of refusal.`,
    }),
  },
  STEP_URGED: {
    vi: ({ code = '', step = '', due = '' }) => ({
      title: 'Bước xử lý quá hạn bị đôn đốc',
      body: `Hồ sơ ${code}: bước "${step}" đã quá hạn từ ${momentIn(due)}. Hãy xử lý ngay hoặc báo lý do cho Trung tâm.`,
    }),
    en: ({ code = '', step = '', due = '' }) => ({
      title: 'An overdue step is urged',
      body: `Dossier ${code}: step "${step}" was due ${momentIn(due)}. Deal with it now, or tell the center why not.`,
    }),
  },
  RECEIPT_MISSING: {
    vi: ({ code = '' }) => ({
      title: 'Hồ sơ trong ngày chưa xong, thiếu giấy tiếp nhận',
      body: `Hồ sơ ${code} nhận trong ngày chưa có kết quả khi hết giờ làm việc. Hãy lập Giấy tiếp nhận và hẹn trả kết quả.`,
    }),
    en: ({ code = '' }) => ({
      title: 'A same-day dossier is still open and has no receipt',
      body: `Dossier ${code} was to be finished today and is still open at closing time. Issue its receipt.`,
    }),
  },
}

/** 2026-03-05T16:30:00+07:00 as people in Vietnam write a day, and a moment. */
const dayIn = (instant: string): string => instant.slice(0, 10).split('-').toReversed().join('/')
const momentIn = (instant: string): string => `${instant.slice(11, 16)} ${dayIn(instant)}`
