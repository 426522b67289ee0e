import type { RefusalCatalogue } from '@motcua/terms'

const spoken = (day: unknown): string =>
  String(day ?? '')
    .split('-')
    .toReversed()
    .join('/')
const listed = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(' ') : '')

/** How processes say no. */
export const processDraftRefusals = {
  'process.not-a-draft': {
    status: 409,
    vi: () => 'Phiên bản này đã được phê duyệt nên không sửa được nữa. Hãy soạn phiên bản mới từ phiên bản này.',
    en: () => 'This version is approved and never changes. Draft a new version from it.',
    rule: 'R-018',
  },
  'process.stale-draft': {
    status: 409,
    vi: () => 'Bản nháp vừa được người khác sửa. Hãy tải lại trang, xem chỗ đã đổi rồi ghi lại phần của bạn.',
    en: () => 'Somebody else has just changed this draft. Reload it, look at the change, then enter yours again.',
  },
  'process.no-table': {
    status: 409,
    vi: () => 'Quy trình này được nhập từ tệp BPMN nên không có bảng bước để sửa. Hãy sửa ở nơi đã vẽ rồi nhập lại.',
    en: () => 'This process was imported as BPMN and has no step table. Change it where it was drawn and import it again.',
  },
  'process.procedure-missing': {
    status: 422,
    vi: () => 'Quy trình chưa gắn với thủ tục nào. Hãy ghi mã thủ tục trước khi phê duyệt.',
    en: () => 'The process belongs to no procedure yet. Enter the procedure code before approval.',
    rule: 'R-018',
  },
  'process.procedure-not-published': {
    status: 422,
    vi: ({ code }) => `Thủ tục ${code} chưa được công bố hoặc đã hết hiệu lực. Hãy kiểm tra mã thủ tục, hoặc công bố thủ tục trước.`,
    en: ({ code }) => `Procedure ${code} is not in force. Check the code, or publish the procedure first.`,
    rule: 'R-018',
  },
  'process.not-uniform': {
    status: 409,
    vi: ({ code }) =>
      `Quy trình ${code === null ? '' : `của thủ tục ${code} `}dùng thống nhất trong toàn tỉnh, do cấp tỉnh phê duyệt. Hãy gửi bản nháp này lên tỉnh.`,
    en: () => 'Processes are uniform within the province and approved at its level. Hand this draft to the province.',
    rule: 'R-174',
    legacy: 'UNIFORM_PROCESS',
  },
  'process.decision-incomplete': {
    status: 422,
    vi: () => 'Quyết định phê duyệt cần đủ số, ngày ký và người ký. Hãy điền đủ ba mục.',
    en: () => 'The decision needs its number, date and signer. Fill in all three.',
    rule: 'R-018',
  },
  'process.decision-in-future': {
    status: 422,
    vi: ({ date }) => `Ngày ký quyết định (${spoken(date)}) chưa tới. Hãy kiểm tra lại ngày ký.`,
    en: ({ date }) => `The decision is dated ${date}, which has not come yet. Check the date.`,
    rule: 'R-018',
  },
  'process.effective-in-past': {
    status: 422,
    vi: ({ earliest }) =>
      `Quy trình chỉ áp dụng được từ hôm nay (${spoken(earliest)}) trở đi và không sớm hơn ngày ký; hồ sơ đã tiếp nhận giữ quy trình của mình. Hãy chọn ngày khác.`,
    en: ({ earliest }) =>
      `A process applies from today (${earliest}) on and not before its decision; dossiers taken in keep theirs. Choose another day.`,
    rule: 'R-017',
  },
  'process.not-proven': {
    status: 422,
    vi: ({ messages }) => `Chưa phê duyệt được vì quy trình còn lỗi: ${listed(messages)} Hãy sửa bản nháp rồi phê duyệt lại.`,
    en: () => 'The process still has errors. Mend the draft, then approve it.',
    rule: 'R-055',
    legacy: 'STEP_SUM_EXCEEDS_LIMIT',
  },
  'process.warnings-unseen': {
    status: 422,
    vi: ({ count }) => `Quy trình có ${count} cảnh báo. Hãy xem từng cảnh báo rồi đánh dấu là đã xem.`,
    en: ({ count }) => `The process has ${count} warnings. Read each and say that you have.`,
    rule: 'R-055',
  },
  'process.file-not-read': {
    status: 422,
    vi: ({ messages }) => `Tệp chưa đọc được thành bảng bước: ${listed(messages)} Bản nháp vẫn giữ nguyên.`,
    en: () => 'The file could not be read as a step table. The draft is as it was.',
  },
} as const satisfies RefusalCatalogue
