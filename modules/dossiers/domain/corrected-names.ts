/** How the things that a correction names are called in one procedure. */
export type NamesOfFields = {
  documentName(id: string): string | undefined
  /** The question behind a path of the electronic form. */
  answerLabel(path: string): string | undefined
}

const fixed: Readonly<Record<string, string>> = {
  'applicant.kind': 'loại chủ hồ sơ',
  'applicant.fullName': 'họ tên chủ hồ sơ',
  'applicant.idNumber': 'số định danh hoặc mã số của chủ hồ sơ',
  'applicant.address': 'địa chỉ chủ hồ sơ',
  'applicant.phone': 'số điện thoại',
  'applicant.email': 'thư điện tử',
  'submitter.fullName': 'người nộp thay',
  'submitter.idNumber': 'số định danh người nộp thay',
  'submitter.phone': 'số điện thoại người nộp thay',
  'submitter.authorisation': 'văn bản ủy quyền',
  resultChannel: 'cách nhận kết quả',
}

/**
 * What a correction changed, in words that say which question and never what the answer is. Parts of one question are said once.
 *
 * @param changed  field ids of the event; older events hold names already, which are kept
 * @example correctedNames(['applicant.phone', 'documents.d02'], names)  // ['số điện thoại', 'giấy tờ "Giấy chứng sinh"']
 */
export function correctedNames(changed: readonly string[], names: NamesOfFields): string[] {
  const nameOf = (field: string): string => {
    if (fixed[field] !== undefined) return fixed[field]
    if (field.startsWith('documents.')) {
      const id = field.slice('documents.'.length)
      return `giấy tờ "${names.documentName(id) ?? id}"`
    }
    if (field.startsWith('answers.')) return names.answerLabel(field.slice('answers.'.length)) ?? 'tờ khai'
    return field
  }
  return [...new Set(changed.map(nameOf))]
}
