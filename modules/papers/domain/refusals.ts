import type { RefusalCatalogue } from '@motcua/terms'

const text = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value))

/** Why a paper cannot be printed, and what to do about it. */
export const paperRefusals = {
  'paper.form-set-missing': {
    status: 422,
    vi: ({ day }) =>
      `Chưa cấu hình bộ mẫu giấy tờ cho ngày ${text(day)}. Quản trị viên cần thêm bộ mẫu có hiệu lực vào ngày này rồi in lại.`,
    en: ({ day }) => `No set of forms is configured for ${text(day)}. An administrator must add one in force on that day.`,
  },
  'paper.facts-missing': {
    status: 422,
    vi: ({ missing }) => `Chưa in được giấy vì còn thiếu: ${text(missing)}. Hãy bổ sung rồi in lại.`,
    en: ({ missing }) => `The paper cannot be printed; these parts are empty: ${text(missing)}. Fill them in and print again.`,
  },
  'paper.number-invalid': {
    status: 422,
    vi: () => 'Giấy chưa có số hợp lệ. Hãy lấy số văn bản rồi in lại.',
    en: () => 'The paper has no valid number. Take a number and print again.',
  },
  'paper.quantity-invalid': {
    status: 422,
    vi: () => 'Số bộ hồ sơ và số lượng mỗi giấy tờ phải là số nguyên từ 1 trở lên. Hãy sửa lại rồi in.',
    en: () => 'The number of sets and of each document must be a whole number, 1 or more. Correct it and print again.',
  },
  'paper.due-missing': {
    status: 422,
    vi: () => 'Hồ sơ chưa có ngày hẹn trả kết quả nên chưa in được giấy tiếp nhận. Hãy tiếp nhận hồ sơ hoặc chờ hết thời gian tạm dừng.',
    en: () => 'The dossier has no due date, so no receipt can be printed. Accept the dossier, or wait until the pause ends.',
    rule: 'R-023',
  },
  'paper.due-before-acceptance': {
    status: 422,
    vi: () => 'Thời gian trả kết quả đứng trước thời gian nhận hồ sơ. Hãy kiểm tra lại lịch làm việc và thời hạn của thủ tục.',
    en: () => 'The due time lies before the time of acceptance. Check the work calendar and the time limit of the procedure.',
    rule: 'R-023',
  },
  'paper.ledger-entry-missing': {
    status: 422,
    vi: () => 'Bộ mẫu năm 2018 cần quyển số và số thứ tự trong Sổ theo dõi hồ sơ. Hãy ghi sổ rồi in giấy tiếp nhận.',
    en: () => 'The 2018 forms need the book and number of the dossier ledger. Enter the dossier in the ledger, then print the receipt.',
    rule: 'R-023',
  },
  'paper.items-missing': {
    status: 422,
    vi: () => 'Phiếu phải nêu ít nhất một nội dung cần bổ sung. Hãy ghi rõ giấy tờ nào, còn thiếu hoặc sai gì.',
    en: () => 'The request must list at least one thing to supply. Say which document, and what is missing or wrong.',
    rule: 'R-025',
  },
  'paper.place-missing': {
    status: 422,
    vi: () => 'Phiếu phải ghi nơi nhận hồ sơ bổ sung: Trung tâm, Cổng dịch vụ công hoặc bưu chính. Hãy chọn ít nhất một nơi.',
    en: () => 'The request must say where to supply: the center, the portal or the post. Choose at least one.',
    rule: 'R-028',
    legacy: 'SINGLE_POINT_ONLY',
  },
  'paper.phase-before-acceptance': {
    status: 422,
    vi: () => 'Hồ sơ chưa được tiếp nhận nên chưa thể yêu cầu bổ sung ở giai đoạn thẩm định. Hãy chọn giai đoạn kiểm tra khi tiếp nhận.',
    en: () => 'The dossier is not accepted yet, so this cannot be a request of the appraisal phase. Choose the intake phase.',
    rule: 'R-090',
  },
  'paper.reason-required': {
    status: 422,
    vi: () => 'Phiếu từ chối phải có lý do. Hãy ghi lý do cụ thể và căn cứ để người nộp hồ sơ biết cần làm gì.',
    en: () => 'A refusal needs a reason. Write the reason and its legal basis, so that the applicant knows what to do.',
    rule: 'R-026',
    legacy: 'REASON_REQUIRED',
  },
  'paper.reason-is-a-code': {
    status: 422,
    vi: () => 'Mã lỗi kỹ thuật không phải là lý do từ chối. Hãy viết lý do bằng câu đầy đủ, kèm căn cứ.',
    en: () => 'A technical error code is not a reason for refusal. Write the reason as a sentence, with its legal basis.',
    rule: 'R-026',
  },
  'paper.right-body-missing': {
    status: 422,
    vi: () => 'Hồ sơ không thuộc phạm vi tiếp nhận: hãy ghi tên và địa chỉ cơ quan có thẩm quyền để hướng dẫn người nộp.',
    en: () => 'The dossier is out of scope: give the name and address of the competent body, so that the applicant knows where to go.',
    rule: 'R-027',
    legacy: 'OUT_OF_SCOPE',
  },
  'paper.control-slip-exempt': {
    status: 409,
    vi: () => 'Thủ tục này không phải lập phiếu kiểm soát quá trình giải quyết hồ sơ. Không cần in phiếu.',
    en: () => 'This procedure has no control slip. There is nothing to print.',
    rule: 'R-034',
  },
  'paper.handovers-missing': {
    status: 422,
    vi: () => 'Hồ sơ chưa có lần giao, nhận nào. Hãy giao hồ sơ trước, hoặc chọn in phiếu với dòng trống để ghi tay.',
    en: () => 'The dossier has no handover yet. Hand it over first, or print a slip with empty rows to fill by hand.',
    rule: 'R-058',
  },
  'paper.handover-unsigned': {
    status: 422,
    vi: ({ ordinal }) =>
      `Lần giao, nhận thứ ${text(ordinal)} thiếu họ tên người giao hoặc người nhận. Hãy xác nhận đủ hai bên rồi in phiếu.`,
    en: ({ ordinal }) => `Handover ${text(ordinal)} lacks the name of the giver or the receiver. Confirm both sides, then print the slip.`,
    rule: 'R-058',
    legacy: 'HANDOVER_UNSIGNED',
  },
  'paper.handover-same-person': {
    status: 422,
    vi: ({ ordinal }) =>
      `Lần giao, nhận thứ ${text(ordinal)} có người giao và người nhận là một. Hãy ghi lại việc giao, nhận giữa hai người.`,
    en: ({ ordinal }) => `In handover ${text(ordinal)} giver and receiver are the same account. Record a handover between two people.`,
    rule: 'R-060',
  },
  'paper.handover-out-of-order': {
    status: 422,
    vi: ({ ordinal }) => `Lần giao, nhận thứ ${text(ordinal)} không đúng thứ tự thời gian. Phiếu phải có đủ các dòng theo thứ tự đã ghi.`,
    en: ({ ordinal }) => `Handover ${text(ordinal)} is out of order. The slip must show every row in the order it was recorded.`,
    rule: 'R-059',
  },
  'paper.result-contradicts-hours': {
    status: 422,
    vi: ({ ordinal }) => `Kết quả ở dòng ${text(ordinal)} không khớp với số giờ đã dùng. Hãy kiểm tra lại thời gian của bước này.`,
    en: ({ ordinal }) => `The result in row ${text(ordinal)} contradicts the hours used. Check the times of that step.`,
    rule: 'R-061',
  },
  'paper.ledger-gap': {
    status: 422,
    vi: ({ number }) =>
      `Sổ theo dõi hồ sơ không liền số hoặc sai thứ tự tại số ${text(number)}. Hãy chọn in trọn một đoạn liền của một quyển.`,
    en: ({ number }) => `The ledger has a gap or breaks its order at number ${text(number)}. Choose an unbroken stretch of one book.`,
  },
  'paper.ledger-too-long': {
    status: 422,
    vi: ({ rows, limit }) => `Đoạn sổ có ${text(rows)} dòng, mỗi lần in được tối đa ${text(limit)} dòng. Hãy chọn khoảng ngày ngắn hơn.`,
    en: ({ rows, limit }) => `This stretch has ${text(rows)} rows; at most ${text(limit)} can be printed at once. Choose a shorter period.`,
  },
} as const satisfies RefusalCatalogue

export type PaperRefusalCode = keyof typeof paperRefusals
