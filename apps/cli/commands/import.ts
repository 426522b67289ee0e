import { parseArgs } from 'node:util'
import {
  importFiles,
  readEFormFiles,
  readProcedureFiles,
  storeProcedures,
  type ImportLine,
  type StoredLine,
} from '#modules/procedures/index.ts'
import type { App } from '../../server/wire.ts'
import type { CommandIo } from '../command.ts'

const USAGE = `Nhập thủ tục hành chính từ một thư mục tệp JSON. Tệp hỏng được nêu trong báo cáo, các tệp khác vẫn được nhập.

  motcua import procedures THU_MUC [--dry-run] [--json]

  --dry-run   chỉ đọc và báo cáo, không cần cơ sở dữ liệu
  --json      in báo cáo dạng JSON
`

/** Opens the application for the writing part; the dry run never calls it. */
export type OpenApp = (run: (app: App) => Promise<number>) => Promise<number>

const openApp: OpenApp = async (run) => (await import('../with-app.ts')).withApp(run)

/**
 * `motcua import procedures DIR`: reads every record, reports what was mended or refused, and stores it in one transaction.
 *
 * With `--json` it prints `{"procedures":[{code, outcome, findings}]}` in a dry run; after writing each also tells its `change`.
 *
 * @returns 0 read (refused records are part of the report), 1 the directory cannot be read or nothing could be stored, 2 called wrongly
 */
export async function importCommand(args: string[], io: CommandIo, open: OpenApp = openApp): Promise<number> {
  const call = readCall(args)
  if (call === 'help') {
    io.out(USAGE)
    return 0
  }
  if (typeof call === 'string') {
    io.err(`${call}\n\n${USAGE}`)
    return 2
  }
  const lines = readDirectory(call.directory, io)
  if (lines === null) return 1
  if (call.dryRun) {
    io.out(call.json ? `${JSON.stringify({ procedures: lines.map(toReport) })}\n` : toText(lines))
    return 0
  }
  return store(call, lines, io, open)
}

type Call = { readonly directory: string; readonly dryRun: boolean; readonly json: boolean }

function readCall(args: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const [kind, directory, ...rest] = positionals
    if (kind !== 'procedures')
      return kind === undefined ? 'Cần nói rõ nhập gì: procedures.' : `Không nhập được "${kind}": chỉ có procedures.`
    if (directory === undefined || rest.length > 0) return 'Cần đúng một thư mục.'
    return { directory, dryRun: values['dry-run'], json: values.json }
  } catch (error) {
    return messageOf(error)
  }
}

function readDirectory(directory: string, io: CommandIo): ImportLine[] | null {
  try {
    return importFiles(readProcedureFiles(directory))
  } catch (error) {
    io.err(`Không đọc được thư mục ${directory}: ${messageOf(error)}\n`)
    return null
  }
}

async function store(call: Call, lines: readonly ImportLine[], io: CommandIo, open: OpenApp): Promise<number> {
  const { eforms, faulty } = readEFormFiles(call.directory)
  for (const fault of faulty) io.err(`Biểu mẫu điện tử không dùng được, giữ biểu mẫu cũ: ${fault}\n`)
  try {
    return await open(async ({ db, clock }) => {
      const record = { by: 'command-line', at: clock.now() }
      const stored = await db.transaction().execute((tx) => storeProcedures(tx, { lines, eforms }, record))
      io.out(
        call.json
          ? `${JSON.stringify({ procedures: stored.map((line) => ({ ...toReport(line), change: line.change })) })}\n`
          : toText(stored),
      )
      return 0
    })
  } catch (error) {
    io.err(`Không ghi được gì vào cơ sở dữ liệu: ${messageOf(error)}\n`)
    return 1
  }
}

type Line = Pick<ImportLine, 'code' | 'outcome' | 'findings'> & Partial<Pick<StoredLine, 'change'>>

const toReport = ({ code, outcome, findings }: Line) => ({ code, outcome, findings })

const outcomeNames = { imported: 'nhập nguyên trạng', mended: 'đã sửa khi nhập', refused: 'từ chối' } as const
const changeNames = { NEW: 'mới', CHANGED: 'phiên bản mới', UNCHANGED: 'không đổi', REFUSED: 'không ghi' } as const

function toText(lines: readonly Line[]): string {
  const count = (outcome: Line['outcome']): number => lines.filter((line) => line.outcome === outcome).length
  const rows = lines.flatMap((line) => [
    `${line.code}  ${outcomeNames[line.outcome]}${line.change === undefined ? '' : ` (${changeNames[line.change]})`}`,
    ...line.findings.map((f) => `    ${f.path === '' ? '' : `${f.path}: `}${f.message} [${f.code}]`),
  ])
  const total = `${lines.length} thủ tục: ${count('imported')} nhập nguyên trạng, ${count('mended')} đã sửa, ${count('refused')} từ chối.`
  return `${[...rows, total].join('\n')}\n`
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
