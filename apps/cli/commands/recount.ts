import { parseArgs } from 'node:util'
import type { Recount } from '#modules/reporting/index.ts'
import type { App } from '../../server/wire.ts'
import type { CommandIo } from '../command.ts'

const USAGE = `Đếm lại mọi hồ sơ và so với số liệu đã cộng sẵn theo tháng; khác nhau thì nêu chỗ khác đầu tiên.

  motcua recount [--json]
`

type OpenApp = (run: (app: Pick<App, 'reporting'>) => Promise<number>) => Promise<number>
const openApp: OpenApp = async (run) => (await import('../with-app.ts')).withApp(run)

/**
 * `motcua recount`: proves the counts of months equal to a count of all dossiers.
 *
 * With `--json` it prints `{"equal", "dossiers", "agencies": {"places", "differing"}, "procedures": {...}, "first", "seconds"}`.
 *
 * @returns 0 equal, 1 different
 */
export async function recountCommand(args: string[], io: CommandIo, open: OpenApp = openApp): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) {
    io.out(USAGE)
    return 0
  }
  return open(async ({ reporting }) => {
    const begun = performance.now()
    const found = await reporting.recount()
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    const equal = found.first === null
    io.out(values.json ? `${JSON.stringify({ equal, ...found, seconds })}\n` : toText(found, seconds))
    return equal ? 0 : 1
  })
}

function toText({ dossiers, agencies, procedures, first }: Recount, seconds: number): string {
  const number = (n: number): string => n.toLocaleString('vi')
  const counted = `Đã đếm ${number(dossiers)} hồ sơ trong ${seconds.toLocaleString('vi')} giây`
  if (first === null)
    return `${counted}: số liệu khớp ở ${number(agencies.places)} chỗ theo cơ quan và ${number(procedures.places)} chỗ theo thủ tục.\n`
  const place = Object.entries(first.place).map(([name, value]) => `${name}=${value}`)
  return `${counted}: số liệu KHÔNG khớp ở ${number(agencies.differing + procedures.differing)} chỗ.
Chỗ đầu tiên, bảng ${first.table}, ${place.join(', ')}:
  đã cộng ${number(first.counted)}, đếm được ${number(first.rows)}
`
}
