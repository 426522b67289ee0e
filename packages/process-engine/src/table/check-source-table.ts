import { infoAt, warningAt, type Finding } from '../finding.ts'
import { hoursPerUnit } from './read-source-step.ts'
import type { SourceTable } from './source-table.ts'

/** What contradicts itself or is missing in a gathered table as a whole, counted by ourselves; then the remarks of whoever gathered it. */
export function checkSource(source: SourceTable): Finding[] {
  const own = [...checkUnits(source), ...checkTotals(source), ...checkOrder(source), ...checkTasks(source), ...checkOrigin(source)]
  const known = new Set(own.map((finding) => finding.code))
  const remarks = source.flags.map((flag) => warningAt('', toKebab(flag.code), sentence(flag.detail)))
  return [...own, ...remarks.filter((remark) => !known.has(remark.code))]
}

function checkUnits({ steps, declaredTotal }: SourceTable): Finding[] {
  const bare = steps.flatMap((step, position) => (step.duration?.unit === 'day' ? [position + 1] : []))
  const total = declaredTotal?.unit === 'day'
  if (bare.length === 0 && !total) return []
  const where = [...(bare.length > 0 ? [`bước ${bare.join(', ')}`] : []), ...(total ? ['tổng thời gian'] : [])].join(' và ')
  return [warningAt('rows', 'unit-not-stated', `Nguồn chỉ ghi "ngày" ở ${where}; đọc là ngày làm việc, mỗi ngày 8 giờ.`)]
}

function checkTotals({ steps, declaredTotal, computedTotal, incomplete }: SourceTable): Finding[] {
  const findings: Finding[] = []
  const hours = steps.map((step) =>
    step.duration === null || step.duration.value < 0 ? 0 : step.duration.value * (hoursPerUnit(step.duration.unit) ?? NaN),
  )
  const sum = hours.reduce((total, value) => total + value, 0)
  const computed = inHours(computedTotal)
  if (computed !== null && differs(sum, computed)) {
    findings.push(
      warningAt('rows', 'computed-total-differs', `Các bước cộng lại ${inDays(sum)}, tệp ghi tổng đã tính là ${inDays(computed)}.`),
    )
  }
  if (incomplete) findings.push(warningAt('rows', 'truncated-source', 'Nguồn bị cắt, bảng chỉ có những bước đầu.'))
  if (declaredTotal === null) {
    findings.push(warningAt('', 'no-declared-total', `Nguồn không nêu tổng thời gian; các bước cộng lại ${inDays(sum)}.`))
  } else if (declaredTotal.value <= 0) {
    findings.push(warningAt('', 'total-negative', `Nguồn ghi tổng thời gian ${declaredTotal.value}, tức là không có thời hạn; để trống.`))
  } else {
    findings.push(...compareTotals(sum, inHours(declaredTotal)))
  }
  const zero = steps.flatMap((step, position) => (step.duration?.value === 0 ? [position + 1] : []))
  if (zero.length > 0) findings.push(infoAt('rows', 'zero-time-steps', `Bước ${zero.join(', ')} ghi thời gian bằng 0.`))
  return findings
}

function compareTotals(sum: number, declared: number | null): Finding[] {
  if (declared === null || !differs(sum, declared)) return []
  const message = `Các bước cộng lại ${inDays(sum)}, nguồn ghi tổng ${inDays(declared)}. Cần người có thẩm quyền xác định con số đúng.`
  return [warningAt('rows', sum > declared ? 'sum-exceeds-declared' : 'sum-below-declared', message)]
}

function checkOrder({ steps }: SourceTable): Finding[] {
  const labels = steps.flatMap((step) => step.sourceOrder ?? [])
  const numbers = labels.map((label) => Number(/\d+/.exec(label)?.[0]))
  const listed = `Số thứ tự trong nguồn: ${labels.join(', ')}; giữ thứ tự các dòng.`
  const findings: Finding[] = []
  if (new Set(labels).size < labels.length) findings.push(warningAt('rows', 'order-repeated', listed))
  else if (numbers.some((number, position) => position > 0 && number !== numbers[position - 1]! + 1)) {
    findings.push(warningAt('rows', 'order-gap', listed))
  }
  return findings
}

function checkTasks({ steps }: SourceTable): Finding[] {
  const odd = steps.flatMap((step, position) => {
    const stated = step.tasks.filter((task) => task.duration !== null)
    const sum = stated.reduce((total, task) => total + task.duration!, 0)
    if (stated.length === 0 || step.duration === null || !differs(sum, step.duration.value)) return []
    return [`bước ${position + 1} "${step.name}" ghi ${step.duration.value}, các việc cộng lại ${sum}`]
  })
  return odd.length === 0
    ? []
    : [warningAt('rows', 'task-times-disagree', sentence(`Thời gian của việc khác thời gian của bước: ${odd.join('; ')}`))]
}

function checkOrigin(source: SourceTable): Finding[] {
  const findings: Finding[] = []
  if (source.era === 'threeLevel') {
    findings.push(
      warningAt('', 'before-2025-07-01', 'Quy trình có từ trước ngày 01/07/2025, khi còn cấp huyện: cơ quan và thẩm quyền cần xem lại.'),
    )
  }
  if (source.procedureCode === null) {
    const near = source.relatedProcedureCode === null ? '' : ` Thủ tục gần nhất hiện nay: ${source.relatedProcedureCode} (suy đoán).`
    findings.push(warningAt('procedureCode', 'procedure-not-stated', `Nguồn không nêu mã thủ tục.${near}`))
  }
  return findings
}

const inHours = (total: SourceTable['declaredTotal']): number | null => {
  const perUnit = total === null ? undefined : hoursPerUnit(total.unit)
  return total === null || perUnit === undefined ? null : total.value * perUnit
}

/** Durations have at most two decimals; less than that is rounding. NaN (a part could not be read) differs from nothing. */
const differs = (a: number, b: number) => Math.abs(a - b) > 0.005
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const inDays = (hours: number) => (Number.isNaN(hours) ? 'chưa rõ' : `${decimal.format(hours / 8)} ngày làm việc`)
const toKebab = (code: string) => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.;,\s]+$/, '')}.`
