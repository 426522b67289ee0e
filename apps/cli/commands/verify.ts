import { parseArgs } from 'node:util'
import type { Verification } from '#modules/dossiers/index.ts'
import type { OpenedDatabase } from '../../server/open-database.ts'
import type { App } from '../../server/wire.ts'
import type { CommandIo } from '../command.ts'
import { verifyInThreads } from '../verify/verify-in-threads.ts'

const USAGE = `Tính lại mọi mắt xích và trạng thái của hồ sơ từ các sự kiện; có chỗ sai thì nêu chỗ sai đầu tiên của từng hồ sơ.

  motcua verify [--json]
`

type OpenApp = (run: (app: App, database?: OpenedDatabase) => Promise<number>) => Promise<number>
const openApp: OpenApp = async (run) => (await import('../with-app.ts')).withApp(run)

/**
 * `motcua verify`: recomputes every hash and every state from the events.
 *
 * With `--json` it prints `{"holds", "dossiers", "events", "broken": [{dossierId, seq, what}], "seconds"}`.
 *
 * @returns 0 every record holds, 1 some do not
 */
export async function verifyCommand(args: string[], io: CommandIo, open: OpenApp = openApp): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) {
    io.out(USAGE)
    return 0
  }
  return open(async (app, database) => {
    const begun = performance.now()
    const found = database ? await verifyInThreads(app, database) : await app.dossiers.verify()
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    const holds = found.broken.length === 0
    io.out(values.json ? `${JSON.stringify({ holds, ...found, seconds })}\n` : toText(found, seconds))
    return holds ? 0 : 1
  })
}

const faults: Readonly<Record<Verification['broken'][number]['what'], string>> = {
  GAP: 'thiếu sự kiện',
  LINK: 'mắt xích không nối với sự kiện trước',
  CONTENT: 'nội dung không khớp mã băm',
  STATE: 'trạng thái không khớp với các sự kiện',
  ROW: 'cột tra cứu hoặc danh sách việc không khớp với các sự kiện',
  MISSING: 'thiếu sự kiện cuối hoặc mất hồ sơ',
}

function toText({ dossiers, events, broken }: Verification, seconds: number): string {
  const number = (n: number): string => n.toLocaleString('vi')
  const checked = `Đã kiểm ${number(events)} sự kiện của ${number(dossiers)} hồ sơ trong ${seconds.toLocaleString('vi')} giây`
  if (broken.length === 0) return `${checked}: tất cả nguyên vẹn.\n`
  const lines = broken.map(({ dossierId, seq, what }) => `  hồ sơ ${dossierId}, sự kiện ${seq}: ${faults[what]}\n`)
  return `${checked}: ${number(broken.length)} hồ sơ KHÔNG nguyên vẹn.\n${lines.join('')}`
}
