import {
  isFindings,
  lintProcess,
  pinCalls,
  plainSimulation,
  simulate,
  staffingCurve,
  type ProcessGraph,
  type Simulated,
  type SimulationOptions,
  type StaffingPoint,
} from '@motcua/process-engine'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CommandIo } from '../command.ts'
import { limitInCatalogue } from './limit-in-catalogue.ts'

const USAGE = `Chạy thử một quy trình trước khi ký duyệt: bao nhiêu hồ sơ trễ hẹn, chờ ở đâu, cần bao nhiêu người.

  motcua simulate FILE [--json]
      --dossiers 2000   số hồ sơ được tính       --warm-up 300    số hồ sơ chạy đà, không tính
      --per-day 10      hồ sơ mỗi ngày làm việc  --staff 3        số người của mỗi vai trò ở mỗi đơn vị
      --load 0.5        thời gian làm thật so với thời gian ghi trong quy trình
      --variation 0.6   độ dao động của thời gian làm (độ lệch chuẩn chia cho trung bình)
      --limit-hours 40  thời hạn, giờ làm việc; không ghi thì lấy của thủ tục mà bảng bước nêu
      --seeds 3         số lần chạy với chuỗi ngẫu nhiên khác nhau
      --pool COMPETENT/HANDLER=2,3,4,5   đường cong tỷ lệ trễ theo số người của một vai trò
      --process MA      quy trình cần chạy, khi tệp có nhiều quy trình
`

const options = {
  json: { type: 'boolean', default: false },
  dossiers: { type: 'string', default: String(plainSimulation.dossiers) },
  'warm-up': { type: 'string', default: String(plainSimulation.warmUp) },
  'per-day': { type: 'string', default: String(plainSimulation.arrivalsPerDay) },
  staff: { type: 'string', default: String(plainSimulation.otherStaff) },
  load: { type: 'string', default: String(plainSimulation.load) },
  variation: { type: 'string', default: String(plainSimulation.variation) },
  'limit-hours': { type: 'string' },
  seeds: { type: 'string', default: '3' },
  pool: { type: 'string' },
  process: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

class WrongCall extends Error {}

/**
 * `motcua simulate`: plays a process (step table or BPMN). With `--json` it prints
 * `{"options", "shareLate": {mean, lowest, highest}, "runs": [one for each seed], "curve"?: [{staff, shareLate, lowest, highest}]}`;
 * for a process that cannot run `{"findings": [...]}`.
 *
 * @returns 0 answered, 1 the file cannot be opened or holds no process that runs, 2 wrong call
 */
export async function simulateCommand(args: string[], io: CommandIo): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (values.help) {
      io.out(USAGE)
      return 0
    }
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new WrongCall(USAGE)
    const counts = {
      dossiers: whole(values.dossiers, '--dossiers'),
      warmUp: whole(values['warm-up'], '--warm-up', 0),
      arrivalsPerDay: number(values['per-day'], '--per-day'),
      otherStaff: whole(values.staff, '--staff'),
      load: number(values.load, '--load'),
      variation: number(values.variation, '--variation', 0),
    }
    const stated = values['limit-hours'] === undefined ? undefined : number(values['limit-hours'], '--limit-hours')
    const seeds = Array.from({ length: whole(values.seeds, '--seeds') }, (_, position) => position + 1)
    const pool = values.pool === undefined ? undefined : poolOf(values.pool)
    const text = read(file)
    if (text === undefined) {
      io.err(`Không mở được ${file}.\n`)
      return 1
    }
    const { graph, table, findings } = await lintProcess(text, {
      limitHours: null,
      ...(values.process === undefined ? {} : { processId: values.process }),
    })
    if (graph === undefined) {
      io.out(values.json ? `${JSON.stringify({ findings }, null, 2)}\n` : findings.map((finding) => `  ${finding.message}\n`).join(''))
      return 1
    }
    const limitHours = stated ?? limitInCatalogue(table?.procedureCode ?? null)
    const answer = play(ready(graph), { ...plainSimulation, ...counts, limitHours }, seeds, pool)
    io.out(values.json ? `${JSON.stringify(answer, null, 2)}\n` : toText(answer))
    return 0
  } catch (error) {
    if (!(error instanceof WrongCall || (error instanceof TypeError && 'code' in error))) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}

type Answer = {
  readonly options: SimulationOptions
  readonly shareLate: { readonly mean: number; readonly lowest: number; readonly highest: number }
  readonly runs: readonly Simulated[]
  readonly curve?: readonly StaffingPoint[]
}

/** Calls are played as one step of their hours, whatever version they would be pinned to. */
function ready(graph: ProcessGraph): ProcessGraph {
  const pinned = pinCalls(graph, (process) => process)
  return isFindings(pinned) ? graph : pinned
}

function play(
  graph: ProcessGraph,
  stated: SimulationOptions,
  seeds: readonly number[],
  pool: { readonly key: string; readonly counts: readonly number[] } | undefined,
): Answer {
  const runs = seeds.map((seed) => simulate(graph, { ...stated, seed }))
  const shares = runs.map((run) => run.shareLate)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const shareLate = { mean, lowest: Math.min(...shares), highest: Math.max(...shares) }
  if (pool === undefined) return { options: stated, shareLate, runs }
  const curve = staffingCurve(graph, stated, pool.key, pool.counts, seeds)
  let next = curve.next()
  while (next.done !== true) next = curve.next()
  return { options: stated, shareLate, runs, curve: next.value }
}

function poolOf(text: string): { key: string; counts: number[] } {
  const [, key, list] = /^([\w.]+\/\w+)=([\d,]+)$/.exec(text) ?? []
  if (key === undefined || list === undefined) throw new WrongCall('--pool cần dạng COMPETENT/HANDLER=2,3,4.')
  return { key, counts: list.split(',').map((count) => whole(count, '--pool')) }
}

function number(text: string, name: string, least = Number.MIN_VALUE): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least) throw new WrongCall(`${name} cần một số dương, không phải "${text}".`)
  return value
}

function whole(text: string, name: string, least = 1): number {
  const value = number(text, name, least)
  if (!Number.isInteger(value) || value > 1_000_000)
    throw new WrongCall(`${name} cần một số nguyên không quá một triệu, không phải "${text}".`)
  return value
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const percent = (share: number) => `${decimal.format(share * 100)} %`

function toText({ options: stated, shareLate, runs, curve }: Answer): string {
  const run = runs[0]!
  const limit = stated.limitHours === null ? 'không có thời hạn để so' : `thời hạn ${decimal.format(stated.limitHours)} giờ làm việc`
  const head = `${stated.dossiers} hồ sơ, ${runs.length} lần chạy, ${limit}: trễ ${percent(shareLate.mean)} (từ ${percent(shareLate.lowest)} đến ${percent(shareLate.highest)}).\n`
  const steps = run.steps.map(
    (step) => `  ${step.name}: chờ ${decimal.format(step.waitHours)} giờ, làm ${decimal.format(step.workHours)} giờ, ${step.visits} lượt\n`,
  )
  const pools = run.pools.map((pool) => `  ${pool.unit}/${pool.role}: ${pool.staff} người, bận ${percent(pool.utilisation)}\n`)
  const points = (curve ?? []).map((point) => `  ${point.staff} người: trễ ${percent(point.shareLate)}\n`)
  return [
    head,
    'Các bước:\n',
    ...steps,
    'Nhân lực:\n',
    ...pools,
    ...(points.length === 0 ? [] : ['Tỷ lệ trễ theo số người:\n', ...points]),
  ].join('')
}
