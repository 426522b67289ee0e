import type { Vnd } from '@motcua/terms'
import type { PaperFee } from './paper-inputs.ts'
import type { FieldRow } from './paper-view.ts'
import { vndInFigures, vndInWords } from './vnd-in-words.ts'

/**
 * The fee lines of a receipt: one per fee with its state, and the sum in words.
 *
 * @param fees  empty: the service is free of charge
 * @throws RangeError for an amount that is not a whole, non-negative number of đồng
 */
export function toFeeLines(fees: readonly PaperFee[]): FieldRow[] {
  if (fees.length === 0) return [[{ label: 'Phí, lệ phí', value: 'Không thu' }]]
  const total = fees.reduce((sum, fee) => sum + fee.amount, 0) as Vnd
  const items = fees.map((fee) => `${fee.name} ${vndInFigures(fee.amount)} (${fee.paid ? 'đã nộp' : 'chưa nộp'})`)
  const sum = `${vndInFigures(total)} (${vndInWords(total)})`
  return [
    [{ label: 'Phí, lệ phí', value: items.join('; ') }],
    [{ label: fees.length === 1 ? 'Bằng chữ' : 'Tổng cộng', value: fees.length === 1 ? vndInWords(total) : sum }],
  ]
}
