import { limitInHours, lintProcess, type Finding, type KnownProcess, type LintProcessOptions, type Severity } from '@motcua/process-engine'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CommandIo } from '../command.ts'
import { limitInCatalogue } from './limit-in-catalogue.ts'

const units = ['workingHour', 'workingDay', 'calendarDay', 'month'] as const

const USAGE = `Thẩm tra một quy trình trước khi trình duyệt: bảng bước (JSON) hoặc sơ đồ BPMN 2.0.

  motcua lint-process FILE [--json]
      Thời hạn lấy từ thủ tục mà bảng bước nêu. Thêm được:
      --limit 5 --unit ${units.join('|')}   thời hạn của thủ tục
      --variables dienTich,loaiDat   dữ liệu của hồ sơ mà điều kiện được dùng, ngoài "outcome"
      --called thue,dat-dai          quy trình khác đã được duyệt, có thể gọi tới
      --process MA                   quy trình cần xem, khi tệp có nhiều quy trình
`

const options = {
  json: { type: 'boolean', default: false },
  limit: { type: 'string' },
  unit: { type: 'string', default: 'workingDay' },
  variables: { type: 'string' },
  called: { type: 'string' },
  process: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * `motcua lint-process`: everything that speaks against approving a process. With `--json` it prints `{"findings": [{code, severity, at, message}]}`.
 *
 * @returns 0 answered (bad processes are an answer too), 1 the file cannot be opened, 2 wrong call
 */
export async function lintProcessCommand(args: string[], io: CommandIo): Promise<number> {
  let given
  try {
    given = parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    io.err(`${messageOf(error)}\n\n${USAGE}`)
    return 2
  }
  const { values, positionals } = given
  if (values.help) {
    io.out(USAGE)
    return 0
  }
  const limit = limitOf(values.limit, values.unit)
  const [file] = positionals
  if (file === undefined || positionals.length > 1 || limit === 'wrong') {
    io.err(limit === 'wrong' ? `--limit cần một số dương, --unit là một trong: ${units.join(', ')}.\n` : USAGE)
    return 2
  }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    io.err(`Không mở được ${file}: ${messageOf(error)}\n`)
    return 1
  }
  const called = new Set(listOf(values.called))
  const approved: KnownProcess = { approved: true, hours: 0, calls: [] }
  const facts: LintProcessOptions = {
    limitHours: limit === undefined ? limitInCatalogue : limit,
    variables: listOf(values.variables),
    processOf: (key) => (called.has(key) ? approved : undefined),
    ...(values.process === undefined ? {} : { processId: values.process }),
  }
  const { findings } = await lintProcess(text, facts)
  io.out(values.json ? `${JSON.stringify({ findings }, null, 2)}\n` : toText(findings))
  return 0
}

function limitOf(value: string | undefined, unit: string): number | undefined | 'wrong' {
  if (value === undefined) return undefined
  const known = units.find((one) => one === unit)
  const amount = Number(value)
  return known === undefined || !(amount > 0) ? 'wrong' : limitInHours({ value: amount, unit: known })
}

const listOf = (value: string | undefined): string[] => (value ?? '').split(/[\s,]+/).filter((name) => name !== '')

const severities: Readonly<Record<Severity, string>> = { error: 'LỖI', warning: 'Lưu ý', info: 'Ghi chú' }

function toText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Không có điểm nào phải sửa.\n'
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const lines = findings.map(({ severity, at, message }) => `  ${severities[severity]} [${at}] ${message}\n`)
  return `${findings.length} điểm, trong đó ${errors} lỗi phải sửa trước khi duyệt:\n${lines.join('')}`
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
