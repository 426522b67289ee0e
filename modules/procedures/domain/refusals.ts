import type { RefusalCatalogue } from '@motcua/terms'

const list = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('; ') : String(value ?? ''))
const spoken = (day: unknown): string =>
  String(day ?? '')
    .split('-')
    .toReversed()
    .join('/')

/** How the catalogue of procedures says no. */
export const procedureRefusals = {
  'procedure.not-published': {
    status: 409,
    vi: ({ code }) =>
      `Thủ tục ${code} chưa được công bố hoặc đã hết hiệu lực nên chưa thể tiếp nhận hồ sơ. Hãy chọn thủ tục khác hoặc hỏi Trung tâm Phục vụ hành chính công.`,
    en: ({ code }) =>
      `Procedure ${code} is not published or no longer in force, so nothing can be filed. Choose another one or ask the service center.`,
    rule: 'R-011',
    legacy: 'NOT_PUBLISHED',
  },
  'procedure.draft-only': {
    status: 409,
    vi: ({ code, grounds }) =>
      `Thủ tục ${code} chỉ là bản nháp: ${list(grounds)}. Hãy nhập lại từ Cơ sở dữ liệu quốc gia về thủ tục hành chính.`,
    en: ({ code }) =>
      `Procedure ${code} stays a draft: its code or content has no official source. Import it again from the national database.`,
    rule: 'R-011',
    legacy: 'NOT_PUBLISHED',
  },
  'procedure.parts-missing': {
    status: 422,
    vi: ({ code, missing }) =>
      `Chưa thể công bố thủ tục ${code}: ${list(missing)}. Hãy bổ sung các phần này vào phiên bản mới rồi công bố.`,
    en: ({ code, codes }) => `Procedure ${code} cannot be published yet (${list(codes)}). Add these parts in a new version.`,
    rule: 'R-012',
    legacy: 'MISSING:*',
  },
  'procedure.interim-only': {
    status: 422,
    vi: ({ code }) => `Thủ tục ${code} do bộ nạp mẫu đưa vào chỉ được công khai tạm thời theo văn bản pháp luật đang có hiệu lực.`,
    en: ({ code }) => `The demo load may publish ${code} only as interim, under the legal text in force.`,
    rule: 'R-011',
  },
  'procedure.interim-without-basis': {
    status: 422,
    vi: () => 'Tiếp nhận tạm thời phải dựa trên một văn bản pháp luật đang có hiệu lực. Hãy ghi số, ký hiệu văn bản đó.',
    en: () => 'Interim intake needs the legal text in force. Enter its number.',
    rule: 'R-011',
  },
  'procedure.decision-incomplete': {
    status: 422,
    vi: () => 'Quyết định công bố cần đủ số, ngày ban hành và cơ quan ban hành. Hãy điền đủ ba mục.',
    en: () => 'The publication decision needs its number, date and agency. Fill in all three.',
    rule: 'R-011',
  },
  'procedure.decision-in-future': {
    status: 422,
    vi: ({ date }) => `Ngày của quyết định công bố (${spoken(date)}) chưa tới. Hãy kiểm tra lại ngày ban hành.`,
    en: ({ date }) => `The date of the publication decision (${date}) has not come yet. Check it.`,
    rule: 'R-011',
  },
  'procedure.period-empty': {
    status: 422,
    vi: ({ from, to }) => `Ngày hết hiệu lực (${spoken(to)}) phải sau ngày bắt đầu có hiệu lực (${spoken(from)}).`,
    en: ({ from, to }) => `The end (${to}) must come after the beginning (${from}).`,
  },
  'procedure.period-overlaps': {
    status: 409,
    vi: ({ from, to }) =>
      `Đã có phiên bản khác có hiệu lực từ ${spoken(from)}${to ? ` đến trước ${spoken(to)}` : ''}. Hãy chọn ngày khác hoặc kết thúc phiên bản đó trước.`,
    en: ({ from, to }) =>
      `Another version is in force from ${from}${to ? ` until before ${to}` : ''}. Choose other dates or end that version first.`,
  },
  'procedure.start-in-past': {
    status: 409,
    vi: ({ today }) =>
      `Phiên bản đang có hiệu lực đã dùng để tiếp nhận hồ sơ, nên phiên bản mới chỉ có thể bắt đầu từ hôm nay (${spoken(today)}) trở đi.`,
    en: ({ today }) => `Dossiers were taken in under the version in force, so the new one can begin today (${today}) at the earliest.`,
    rule: 'R-017',
  },
  'procedure.already-ended': {
    status: 409,
    vi: ({ to }) => `Phiên bản này đã hết hiệu lực hoặc đã được định ngày kết thúc (${spoken(to)}).`,
    en: ({ to }) => `This version has ended, or ends already on ${to}.`,
  },
  'procedure.not-in-force': {
    status: 409,
    vi: ({ code }) => `Thủ tục ${code} không có phiên bản nào đang hoặc sắp có hiệu lực để kết thúc.`,
    en: ({ code }) => `Procedure ${code} has no version in force, now or later, that could be ended.`,
  },
  'procedure.withdrawal-in-past': {
    status: 422,
    vi: ({ earliest }) => `Ngày hết hiệu lực sớm nhất là ${spoken(earliest)}. Hãy chọn ngày từ hôm đó trở đi.`,
    en: ({ earliest }) => `The earliest possible end is ${earliest}. Choose that day or a later one.`,
  },
  'procedure.withdrawal-reason': {
    status: 422,
    vi: () => 'Hãy ghi lý do hoặc văn bản bãi bỏ thủ tục.',
    en: () => 'Give the reason, or the text that ends the procedure.',
  },
  'procedure.online-criteria': {
    status: 422,
    vi: ({ code }) =>
      `Thủ tục ${code} ngoài danh mục của Thủ tướng Chính phủ và chưa đáp ứng đủ tiêu chí, chưa thể cung cấp trực tuyến toàn trình.`,
    en: ({ code }) => `Procedure ${code} is not on the Prime Minister's list and does not meet the criteria for full online service.`,
    rule: 'R-019',
    legacy: 'ONLINE_CRITERIA',
  },
  'procedure.online-volume': {
    status: 422,
    vi: ({ yearlyVolume, threshold }) =>
      `Số hồ sơ một năm (${yearlyVolume}) thấp hơn mức cần có (${threshold}) để cung cấp trực tuyến toàn trình ngoài danh mục.`,
    en: ({ yearlyVolume, threshold }) =>
      `${yearlyVolume} dossiers a year are fewer than the ${threshold} needed for full online service outside the list.`,
    rule: 'R-019',
    legacy: 'ONLINE_VOLUME',
  },
  'eform.answers-faulty': {
    status: 422,
    vi: ({ fields }) =>
      `Biểu mẫu còn ${Array.isArray(fields) ? fields.length : ''} mục chưa đúng. Hãy xem từng mục, sửa rồi gửi lại; phần đã nhập vẫn còn nguyên.`,
    en: ({ fields }) =>
      `${Array.isArray(fields) ? fields.length : 'Some'} answers of the form are not right. Mend each and send again; what you typed is kept.`,
  },
} satisfies RefusalCatalogue
