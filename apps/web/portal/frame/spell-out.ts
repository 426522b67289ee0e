/** Abbreviations that sources use and citizens need not know, in full. Longer ones stand before those they contain. */
const words: readonly (readonly [RegExp, string])[] = (
  [
    ['CSDLQG', 'cơ sở dữ liệu quốc gia'],
    ['CSDL', 'cơ sở dữ liệu'],
    ['TTHC', 'thủ tục hành chính'],
    ['BPMC', 'bộ phận một cửa'],
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['BHXH', 'bảo hiểm xã hội'],
    ['BHYT', 'bảo hiểm y tế'],
    ['CCCD', 'căn cước công dân'],
    ['CSGT', 'Cảnh sát giao thông'],
    ['QSDĐ', 'quyền sử dụng đất'],
    ['GCN', 'giấy chứng nhận'],
    ['GPLX', 'giấy phép lái xe'],
    ['ĐTM', 'đánh giá tác động môi trường'],
    ['ATTP', 'an toàn thực phẩm'],
    ['NLĐ', 'người lao động'],
    ['DVC', 'dịch vụ công'],
  ] as const
).map(([short, full]) => [new RegExp(`(?<![\\p{L}\\p{N}/-])${short}(?![\\p{L}\\p{N}/-])`, 'gu'), full] as const)

/**
 * A text of the catalogue without abbreviations; numbers of legal texts (`163/QĐ-BTP`, `9351/UBND-KSTT`) stay as they are.
 *
 * @example spellOut('UBND cấp xã') // 'Ủy ban nhân dân cấp xã'
 */
export function spellOut(text: string): string {
  const spelled = words.reduce((all, [short, full]) => all.replace(short, full), text)
  return spelled === text ? text : spelled.charAt(0).toLocaleUpperCase('vi') + spelled.slice(1)
}
