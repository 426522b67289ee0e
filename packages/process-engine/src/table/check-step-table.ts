import { errorAt, warningAt, type Finding } from '../finding.ts'
import { outcomePattern } from '../step-attributes.ts'
import { rowOutcomes, type StepRow, type StepTable } from './step-table.ts'
import { tableBlocks } from './table-blocks.ts'

/** What keeps a table from becoming a process (`error`), and what looks wrong in it (`warning`). */
export function checkStepTable(table: StepTable): Finding[] {
  const findings: Finding[] = []
  if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(table.key)) {
    findings.push(
      errorAt(
        'key',
        'KEY_NOT_USABLE',
        `Mã quy trình "${table.key}" phải bắt đầu bằng chữ cái và chỉ gồm chữ không dấu, số, ".", "-", "_".`,
      ),
    )
  }
  if (table.rows.length === 0) findings.push(errorAt('rows', 'TABLE_EMPTY', 'Bảng chưa có bước nào.'))
  table.rows.forEach((row, index) => findings.push(...checkRow(table, row, `rows[${index}]`)))
  return [...findings, ...checkGroups(table), ...checkEqualHours(table)]
}

function checkRow(table: StepTable, row: StepRow, at: string): Finding[] {
  const findings: Finding[] = []
  const step = `Bước ${row.order} "${row.name}"`
  if (table.rows.filter((other) => other.order === row.order).length > 1) {
    findings.push(errorAt(`${at}.order`, 'ORDER_REPEATED', `Số thứ tự ${row.order} dùng cho nhiều bước; mỗi bước phải có một số riêng.`))
  }
  if (row.hours !== null && row.hours < 0)
    findings.push(errorAt(`${at}.hours`, 'HOURS_NEGATIVE', `${step} có thời gian âm (${row.hours} giờ).`))
  const outcomes = rowOutcomes(row)
  if (outcomes.length === 1)
    findings.push(errorAt(`${at}.outcomes`, 'OUTCOME_ALONE', `${step} chỉ có một kết quả; hãy nêu từ hai kết quả trở lên hoặc bỏ.`))
  for (const outcome of outcomes) {
    if (!outcomePattern.test(outcome.code)) {
      findings.push(errorAt(`${at}.outcomes`, 'OUTCOME_CODE', `${step}: mã kết quả "${outcome.code}" phải là một từ không dấu.`))
    }
    if (outcomes.filter((other) => other.code === outcome.code).length > 1) {
      findings.push(errorAt(`${at}.outcomes`, 'OUTCOME_REPEATED', `${step}: kết quả "${outcome.code}" được nêu nhiều lần.`))
    }
    findings.push(...checkTarget(table, row, outcome.goesTo, at))
  }
  return findings
}

/** A jump must land on a row, and may neither leave a parallel group nor land inside another branch: the other branches would wait for ever. */
function checkTarget(table: StepTable, row: StepRow, goesTo: number | 'end' | undefined, at: string): Finding[] {
  if (goesTo === undefined) return []
  const target = goesTo === 'end' ? undefined : table.rows.find((other) => other.order === goesTo)
  if (goesTo !== 'end' && target === undefined) {
    return [errorAt(at, 'TARGET_UNKNOWN', `Bước ${row.order} "${row.name}" chuyển tới bước ${goesTo}, bảng không có bước này.`)]
  }
  if (row.parallelGroup === undefined) return []
  const sameBranch = target?.parallelGroup === row.parallelGroup && row.branch !== undefined && target.branch === row.branch
  if (target === row || sameBranch) return []
  return [
    errorAt(
      at,
      'TARGET_OUTSIDE_BRANCH',
      `Bước ${row.order} "${row.name}" nằm trong nhóm song song nên chỉ được quay lại bước của chính nhánh mình.`,
    ),
  ]
}

function checkGroups(table: StepTable): Finding[] {
  const seen = new Set<string>()
  return tableBlocks(table).flatMap((block) => {
    if (!('group' in block)) return []
    const rows = block.branches.flat()
    const at = `rows[${table.rows.indexOf(rows[0]!)}].parallelGroup`
    const again = seen.has(block.group)
    seen.add(block.group)
    if (again) return [errorAt(at, 'GROUP_SPLIT', `Các bước của nhóm song song "${block.group}" phải đứng liền nhau.`)]
    if (block.branches.length < 2) return [errorAt(at, 'GROUP_ALONE', `Nhóm song song "${block.group}" chỉ có một nhánh.`)]
    return []
  })
}

/** The same hours everywhere are more likely a default of some program than times that somebody approved. */
function checkEqualHours(table: StepTable): Finding[] {
  const hours = new Set(table.rows.map((row) => row.hours))
  const [only] = hours
  if (table.rows.length < 3 || hours.size !== 1 || only === null || only === 0) return []
  return [
    warningAt(
      'rows',
      'HOURS_ALL_EQUAL',
      `Mọi bước đều ghi ${only} giờ: có thể là giá trị mặc định chứ không phải thời gian đã được duyệt.`,
    ),
  ]
}
