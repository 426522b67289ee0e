import type { PaperApplicant, PaperProcedure } from './paper-inputs.ts'
import type { FieldRow, FieldView } from './paper-view.ts'

/** The applicant's address, then phone and email on one line; an unknown email is left out. */
export function toContactRows(applicant: PaperApplicant): FieldRow[] {
  const contact: FieldView[] = [{ label: 'Số điện thoại', value: applicant.phone }]
  if (applicant.email !== null) contact.push({ label: 'Email', value: applicant.email })
  return [[{ label: 'Địa chỉ', value: applicant.address.trim() === '' ? 'không khai' : applicant.address }], contact]
}

/** The procedure as every form names it: `Đăng ký khai sinh (mã thủ tục: 1.001193)`. */
export function toProcedureLine(procedure: PaperProcedure): string {
  return `${procedure.name} (mã thủ tục: ${procedure.code})`
}
