import { plainCharacters } from '@motcua/terms'

/**
 * One thing a reader of the catalogue should know about a record.
 *
 * `path` points into the source record (`documents[3].forms[0].quantity`), empty for the record as a whole.
 */
export type Finding = { readonly code: FindingCode; readonly path: string; readonly message: string }

/** Every code with the sentence an administrator reads; the part after the colon is what was found. */
export const findingTexts = {
  'source-silent': 'Nguồn chưa nêu',
  unverified: 'Nội dung chưa được đối chiếu với trang chính thức',
  'source-issue': 'Nguồn tự ghi nhận điểm bất thường',
  'placeholder-code': 'Mã tạm, chưa phải mã thủ tục chính thức',
  'code-unverified': 'Mã thủ tục chưa được xác nhận',
  'code-suffix': 'Mã có đuôi địa phương, đã lấy tám ký tự đầu',
  'code-mended': 'Mã được đọc lại từ cách viết khác',
  'name-cleaned': 'Tên đã bỏ phần thừa',
  'name-long': 'Tên dài hơn 300 ký tự',
  'name-cut': 'Tên quá dài, toàn văn được chuyển xuống ghi chú',
  'several-procedures': 'Một bản ghi gộp nhiều thủ tục',
  'name-is-page-title': 'Tên là tiêu đề của một trang, không phải tên thủ tục',
  'same-name-other-code': 'Trùng tên với thủ tục mang mã khác',
  'text-not-nfc': 'Chữ viết tách dấu, đã ghép lại theo Unicode dựng sẵn',
  'text-look-alike': 'Có chữ cái trông giống chữ Việt nhưng khác mã, đã thay',
  'text-invisible': 'Có ký tự ẩn hoặc ký tự điều khiển, đã bỏ',
  'text-long': 'Đoạn văn quá dài, đã tách phần chi tiết',
  'wrong-type': 'Kiểu dữ liệu không đúng, đã đọc theo nghĩa gần nhất hoặc bỏ qua',
  'unknown-property': 'Thuộc tính không có trong mô tả, đã bỏ qua',
  'unknown-value': 'Giá trị không có trong danh mục',
  'duplicate-id': 'Mã nội bộ bị trùng hoặc thiếu, đã đánh lại',
  'unknown-case': 'Trường hợp được nhắc tới nhưng không có trong danh sách',
  'note-row': 'Dòng ghi chú hoặc tiêu đề, không phải giấy tờ',
  'quantity-absurd': 'Số lượng vô lý, đã sửa',
  'alternatives-in-row': 'Một dòng chứa nhiều lựa chọn thay thế nhau',
  'alternative-alone': 'Nhóm thay thế chỉ có một giấy tờ',
  'household-book': 'Còn nhắc sổ hộ khẩu giấy (bãi bỏ từ 01/01/2023), tra cứu cơ sở dữ liệu dân cư thay thế',
  'district-level': 'Còn nhắc cấp huyện (không còn từ 01/07/2025)',
  'agency-of-one-province': 'Tên cơ quan của riêng một tỉnh trong thủ tục chung',
  'unit-not-stated': 'Nguồn không nêu đơn vị thời gian, tạm đọc là ngày làm việc hoặc giờ làm việc',
  'time-limit-unreadable': 'Không đọc được thời hạn',
  'time-from-portal-cell': 'Thời hạn lấy từ ô trong bảng cách thức thực hiện',
  'time-contradiction': 'Thời hạn trong bảng khác thời hạn đã nêu',
  'time-by-channel': 'Thời hạn khác nhau theo cách nộp',
  'tacit-approval': 'Hết thời hạn mà không trả lời được coi là đồng ý',
  'clock-stops': 'Có khoảng thời gian không tính vào thời hạn',
  'below-a-day': 'Thời hạn ngắn hơn một ngày làm việc',
  'fee-ends': 'Mức thu chỉ áp dụng đến một ngày',
  'fee-contradiction': 'Nguồn nêu mâu thuẫn về phí, lệ phí',
  'fee-thousandth': 'Số tiền có vẻ nhỏ đi một nghìn lần',
  'fee-unreadable': 'Không đọc được phí, lệ phí',
  'online-level-unknown': 'Chưa rõ mức độ trực tuyến, tạm coi là chỉ cung cấp thông tin',
  'control-slip-not-exempt': 'Chỉ chứng thực bản sao từ bản chính được miễn phiếu kiểm soát, đã bỏ cờ miễn',
  'legal-number-odd': 'Số hiệu văn bản có vẻ bị cắt hoặc sai dạng',
  'date-invalid': 'Ngày không có thật hoặc sai dạng',
  'more-findings': 'Còn nhiều điểm khác không liệt kê hết',
  'not-readable': 'Không đọc được tệp',
  'not-json': 'Tệp không phải JSON hợp lệ',
  'not-an-object': 'Bản ghi không phải là một đối tượng',
  'code-missing': 'Không có mã thủ tục',
  'code-unreadable': 'Mã không phải mã thủ tục hành chính',
  'name-missing': 'Không có tên thủ tục',
  'duplicate-code': 'Mã đã có ở bản ghi trước trong cùng lần nhập',
} as const

export type FindingCode = keyof typeof findingTexts

/** Writes a finding; `found` is what stood in the source, shortened so that a 50,000-character field cannot flood a list. */
export function finding(code: FindingCode, path: string, found = ''): Finding {
  const whole = plainCharacters(found.slice(0, 400)).replace(/\s+/g, ' ').trim()
  const shown = whole.length > 160 ? `${whole.slice(0, 160).toWellFormed()}…` : whole
  return { code, path: plainCharacters(path), message: shown === '' ? findingTexts[code] : `${findingTexts[code]}: ${shown}` }
}
