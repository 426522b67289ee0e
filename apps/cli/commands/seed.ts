import { parseArgs } from 'node:util'
import type { SeedOptions } from '#modules/dossiers/index.ts'
import { instantOf } from '#platform/clock/clock.ts'
import { parseEnvironment } from '#platform/config/environment.ts'
import type { Instant, LocalDate } from '@motcua/terms'
import type { CommandIo } from '../command.ts'
import type { SeedDone } from '../seed/run-seed.ts'

const USAGE = `Tạo một tỉnh mẫu với nhiều hồ sơ, để đo và để tập huấn. Chỉ dùng ở chế độ demo, trên cơ sở dữ liệu chưa có hồ sơ.

  motcua seed --dossiers N [--seed S] [--years Y] [--now THOI_DIEM] [--json]

  --dossiers N   số hồ sơ
  --seed S       số hạt giống; cùng số, cùng thời điểm thì cùng một tỉnh (mặc định 1)
  --years Y      số năm trước thời điểm đó, trong các năm đã có lịch làm việc (mặc định 3)
  --now          thời điểm nhìn tỉnh, ví dụ 2026-03-02T09:00 (mặc định: bây giờ, hoặc đồng hồ tập huấn)
  --json         in kết quả dạng JSON
`

/** The first day of the shipped calendars: nothing can be promised before it. */
const FIRST_CALENDAR_DAY = '2024-01-01' as LocalDate

/**
 * `motcua seed`: fills an empty demo province with invented officials, citizens and dossiers.
 *
 * With `--json` it prints `{"dossiers", "events", "officials", "citizens", "procedures", "seed", "from", "now", "seconds": {...}}`.
 *
 * @returns 0 done, 1 not an empty demo province, 2 called wrongly
 */
export async function seedCommand(args: string[], io: CommandIo): Promise<number> {
  const call = readCall(args)
  if (call === 'help') {
    io.out(USAGE)
    return 0
  }
  if (typeof call === 'string') {
    io.err(`${call}\n\n${USAGE}`)
    return 2
  }
  const environment = parseEnvironment(process.env)
  if (environment.mode === 'production') {
    io.err('Hệ thống chạy thật không nhận dữ liệu mẫu.\n')
    return 1
  }
  const [{ openDatabase }, { wire }, { loadData }, { runSeed }] = await Promise.all([
    import('../../server/open-database.ts'),
    import('../../server/wire.ts'),
    import('../../server/load-steps.ts'),
    import('../seed/run-seed.ts'),
  ])
  const database = await openDatabase(environment)
  try {
    const app = wire({ environment, appUrl: database.appUrl, masterKey: database.masterKey })
    try {
      await loadData(app)
      const options = optionsOf(call, app.clock.now())
      const done = await runSeed(app, database, options, call.json ? undefined : progress(io, options.dossiers))
      if (done === 'NOT_EMPTY') {
        io.err('Cơ sở dữ liệu đã có hồ sơ: dữ liệu mẫu chỉ nạp vào nơi còn trống. Đặt MOTCUA_DATA là một thư mục mới.\n')
        return 1
      }
      io.out(call.json ? `${JSON.stringify({ ...done, ...options })}\n` : toText(done, options))
      return 0
    } finally {
      await app.close()
    }
  } finally {
    await database.stop()
  }
}

type Call = {
  readonly dossiers: number
  readonly seed: number
  readonly years: number
  readonly now: Instant | null
  readonly json: boolean
}

function readCall(args: string[]): Call | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        dossiers: { type: 'string' },
        seed: { type: 'string', default: '1' },
        years: { type: 'string', default: '3' },
        now: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const [dossiers, seed, years] = [Number(values.dossiers), Number(values.seed), Number(values.years)]
    if (!Number.isInteger(dossiers) || dossiers < 1 || dossiers > 20_000_000) return 'Cần --dossiers là số hồ sơ, từ 1 đến 20 triệu.'
    if (!Number.isInteger(seed)) return '--seed phải là một số nguyên.'
    if (!(years > 0)) return '--years phải lớn hơn 0.'
    const now = values.now === undefined ? null : momentOf(values.now)
    if (now === undefined) return '--now phải là một thời điểm như 2026-03-02T09:00.'
    return { dossiers, seed, years, now, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function momentOf(text: string): Instant | undefined {
  const ms = Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}+07:00`)
  return Number.isNaN(ms) ? undefined : instantOf(ms)
}

function optionsOf(call: Call, clockNow: Instant): SeedOptions {
  const now = call.now ?? clockNow
  const from = instantOf(Date.parse(now) - call.years * 365.25 * 86_400_000).slice(0, 10) as LocalDate
  return { seed: call.seed, dossiers: call.dossiers, now, from: from < FIRST_CALENDAR_DAY ? FIRST_CALENDAR_DAY : from }
}

function progress(io: CommandIo, all: number): (dossiers: number) => void {
  let shown = 0
  return (dossiers) => {
    if (dossiers - shown < all / 20) return
    shown = dossiers
    io.err(`${Math.floor((dossiers / all) * 100)} %\n`)
  }
}

function toText(done: SeedDone, { from, now }: SeedOptions): string {
  const number = (n: number): string => n.toLocaleString('vi')
  const { people, dossiers, indexes, total } = done.seconds
  return `Đã tạo ${number(done.dossiers)} hồ sơ, ${number(done.events)} sự kiện từ ${from} đến ${now}, của ${number(done.officials)} cán bộ, ${number(done.citizens)} người dân có tài khoản và ${number(done.procedures)} thủ tục.
${number(total)} giây: người và quy trình ${number(people)}, hồ sơ ${number(dossiers)}, chỉ mục ${number(indexes)}.
Kiểm tra: motcua verify, motcua recount.
`
}
