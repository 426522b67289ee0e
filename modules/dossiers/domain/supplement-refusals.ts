import type { RefusalCatalogue } from '@motcua/terms'
import { listed } from './listed.ts'

/** What is said no with when somebody asks for papers, or answers such a request. */
export const supplementRefusals = {
  'supplement.already-issued': {
    status: 409,
    rule: 'R-025',
    legacy: 'SUPPLEMENT_ALREADY_ISSUED',
    vi: () =>
      'Giai đoạn này đã dùng hết số lần yêu cầu bổ sung. Chỉ được yêu cầu thêm về giấy tờ nộp sau, có lý do bằng văn bản và người phụ trách đồng ý.',
    en: () =>
      'This phase has used its supplement request. Another is possible only for papers handed in later, with a written reason and a supervisor.',
  },
  'supplement.already-open': {
    status: 409,
    rule: 'R-025',
    vi: () => 'Hồ sơ đang chờ người dân bổ sung theo phiếu đã phát hành.',
    en: () => 'A supplement is already being awaited.',
  },
  'supplement.none-open': {
    status: 409,
    vi: () => 'Hồ sơ không có yêu cầu bổ sung nào đang chờ. Hãy tải lại trang.',
    en: () => 'No supplement is being awaited. Reload the page.',
  },
  'supplement.incomplete': {
    status: 422,
    rule: 'R-025',
    vi: (d) => `Còn thiếu giấy tờ được yêu cầu bổ sung: ${listed(d.missing)}. Hãy nộp đủ trong một lần.`,
    en: (d) => `Papers that were asked for are still missing: ${listed(d.missing)}. Hand them in together.`,
  },
  'supplement.nothing-asked': {
    status: 422,
    rule: 'R-025',
    vi: () => 'Phiếu phải nêu ít nhất một giấy tờ cần bổ sung.',
    en: () => 'The request must list at least one paper.',
  },
  'supplement.item-unclear': {
    status: 422,
    rule: 'R-025',
    vi: () => 'Mỗi giấy tờ cần bổ sung phải ghi rõ thiếu hoặc sai điều gì và sửa như thế nào.',
    en: () => 'Say for each paper what is missing or wrong and how to mend it.',
  },
  'supplement.legal-basis-missing': {
    status: 422,
    rule: 'R-090',
    vi: () => 'Hãy ghi căn cứ pháp lý của yêu cầu bổ sung.',
    en: () => 'State the legal basis of the request.',
  },
  'supplement.single-point-only': {
    status: 422,
    rule: 'R-028',
    legacy: 'SINGLE_POINT_ONLY',
    vi: () => 'Chỉ được bổ sung tại Trung tâm, trên cổng dịch vụ công hoặc qua bưu chính; không yêu cầu người dân đến cơ quan khác.',
    en: () => 'Supplements are handed in at the center, on the portal or by post only.',
  },
  'supplement.asked-late': {
    status: 422,
    rule: 'R-091',
    vi: () => 'Đã quá 3 ngày làm việc kể từ khi nhận hồ sơ. Muốn yêu cầu bổ sung phải có lý do bằng văn bản và người phụ trách đồng ý.',
    en: () => 'More than three working days have passed since receipt: a written reason and a supervisor are needed.',
  },
  'supplement.result-decided': {
    status: 409,
    rule: 'R-090',
    vi: () => 'Kết quả đã được ký hoặc đã về Trung tâm nên không yêu cầu bổ sung được nữa.',
    en: () => 'The result has been signed or is at the center; no supplement can be asked for.',
  },
} satisfies RefusalCatalogue
