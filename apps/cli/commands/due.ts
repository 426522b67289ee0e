import { isRefused, type LocalDate, type Instant, type Refused } from '@motcua/terms'
import {
  calendarFromHolidays,
  computeDue,
  type CountingMode,
  countingModes,
  type DueAnswer,
  type DueInput,
  type DueLedger,
  type DuePause,
  type DueRestart,
  type Extension,
  formatVietnamese,
  ledgerToVietnamese,
  parseInstant,
  parseLocalDate,
  plainCalendar,
  type TimeLimit,
  type TimeUnit,
  timeUnits,
  type WorkCalendar,
  workingTimeRefusals,
} from '@motcua/working-time'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

/** Where a command writes: `out` for answers, `err` for what went wrong; every text ends with its own line break. */
export type CommandIo = { out(text: string): void; err(text: string): void }

const USAGE = `Tính ngày hẹn trả.

  motcua due --cases FILE [--mode HOUR|END_OF_DAY] [--json]
      Mỗi trường hợp trong FILE dùng lịch của chính nó: thứ Hai đến thứ Sáu, trừ daysOff, cộng workingSaturdays.
  motcua due --start 2026-03-02T09:00 --limit 5 [--unit ${timeUnits.join('|')}] [--mode ...] [--json]
      Dùng lịch đã cài đặt. Thêm được: --same-day, --cutoff 15:00, --extension 2, --extension-unit workingDay,
      --pause-from, --pause-to, --restart-requested, --restart-complete.
`

const options = {
  cases: { type: 'string' },
  mode: { type: 'string', default: 'HOUR' },
  json: { type: 'boolean', default: false },
  start: { type: 'string' },
  limit: { type: 'string' },
  unit: { type: 'string', default: 'workingDay' },
  'same-day': { type: 'boolean', default: false },
  cutoff: { type: 'string' },
  extension: { type: 'string' },
  'extension-unit': { type: 'string', default: 'workingDay' },
  'pause-from': { type: 'string' },
  'pause-to': { type: 'string' },
  'restart-requested': { type: 'string' },
  'restart-complete': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * `motcua due`: the due date, with its due ledger, of one dossier or of a file of cases.
 *
 * @returns the exit code: 0 answered (a bad case among good ones is an answer too), 1 the one date or the file cannot be read or counted, 2 wrong call
 */
export async function due(args: string[], io: CommandIo): Promise<number> {
  let given
  try {
    given = parseArgs({ args, options }).values
  } catch (error) {
    io.err(`${messageOf(error)}\n\n${USAGE}`)
    return 2
  }
  if (given.help) {
    io.out(USAGE)
    return 0
  }
  const mode = countingModes.find((one) => one === given.mode)
  if (mode === undefined) {
    io.err(`--mode phải là ${countingModes.join(' hoặc ')}, không phải ${given.mode}.\n`)
    return 2
  }
  if (given.cases === undefined && given.start === undefined) {
    io.err(USAGE)
    return 2
  }
  try {
    if (given.cases !== undefined) {
      io.out(writeAnswers(answerCases(await readCases(given.cases), mode), given.json))
      return 0
    }
    const answer = count(readCase(caseFromOptions(given), mode), await installedCalendar())
    io.out(writeAnswer(answer, given.json))
    return 0
  } catch (error) {
    io.err(`${messageOf(error)}\n`)
    return 1
  }
}

/** Bad input, in words for the person who typed it. */
class BadInput extends Error {}

type CaseAnswer =
  | { readonly id: unknown; readonly due: Instant | null; readonly ledger: DueLedger }
  | { readonly id: unknown; readonly error: string }

/** Answers every case by itself: what is wrong with one never stops the rest. */
function answerCases(cases: readonly unknown[], mode: CountingMode): CaseAnswer[] {
  const calendarFor = rememberingCalendar()
  return cases.map((given) => {
    const id = isRecord(given) ? (given['id'] ?? null) : null
    try {
      const record = asRecord(given, 'trường hợp')
      const { dueAt, ledger } = count(
        readCase(record, mode),
        calendarFor(readDates(record, 'daysOff'), readDates(record, 'workingSaturdays')),
      )
      return { id, due: dueAt, ledger }
    } catch (error) {
      return { id, error: messageOf(error) }
    }
  })
}

function count(input: DueInput, calendar: WorkCalendar): DueAnswer {
  return orComplain(computeDue(input, calendar))
}

/** Cases of one file mostly share their calendar: the last one is kept. */
function rememberingCalendar(): (daysOff: readonly LocalDate[], workingSaturdays: readonly LocalDate[]) => WorkCalendar {
  let lastKey: string | undefined
  let last: WorkCalendar | undefined
  return (daysOff, workingSaturdays) => {
    const key = `${daysOff.join()}/${workingSaturdays.join()}`
    if (last === undefined || key !== lastKey) last = plainCalendar({ daysOff, workingSaturdays })
    lastKey = key
    return last
  }
}

async function installedCalendar(): Promise<WorkCalendar> {
  const file = new URL('../../../catalogue/holidays.json', import.meta.url)
  return calendarFromHolidays(JSON.parse(await readFile(file, 'utf8')))
}

async function readCases(file: string): Promise<readonly unknown[]> {
  const content = parseJson(await readText(file), file)
  if (!isRecord(content) || !Array.isArray(content['cases'])) throw new BadInput(`${file}: cần một đối tượng có danh sách "cases".`)
  return content['cases']
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new BadInput(`Không đọc được tệp ${file} (${(error as NodeJS.ErrnoException).code}). Hãy xem lại tên tệp và quyền đọc.`, {
      cause: error,
    })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadInput(`Tệp ${file} không phải JSON hợp lệ: ${messageOf(error)}`, { cause: error })
  }
}

type Options = Partial<Record<keyof typeof options, string | boolean>>

/** The options of the single form, in the words of a case. */
function caseFromOptions(given: Options): Record<string, unknown> {
  return {
    start: given.start,
    limit: { value: toNumber(given.limit), unit: given.unit, sameDay: given['same-day'], cutoffTime: given.cutoff },
    extension: given.extension === undefined ? undefined : { value: toNumber(given.extension), unit: given['extension-unit'] },
    pause: given['pause-from'] === undefined ? undefined : { from: given['pause-from'], to: given['pause-to'] },
    restart:
      given['restart-requested'] === undefined && given['restart-complete'] === undefined
        ? undefined
        : { requested: given['restart-requested'], complete: given['restart-complete'] },
  }
}

/** The number that was typed; any other text stays as it is, to be complained about with the rest. */
function toNumber(text: string | boolean | undefined): unknown {
  return typeof text === 'string' && /^-?\d+([.]\d+)?$/.test(text) ? Number(text) : text
}

function readCase(given: Record<string, unknown>, mode: CountingMode): DueInput {
  return {
    acceptedAt: readMoment(given['start'], 'start'),
    limit: readLimit(asRecord(given['limit'], 'limit')),
    mode,
    extensions: asList(given['extension']).map((extension) => readAmount(asRecord(extension, 'extension'), 'extension')),
    pauses: asList(given['pause']).map((pause) => readPause(asRecord(pause, 'pause'))),
    restart: isAbsent(given['restart']) ? undefined : readRestart(asRecord(given['restart'], 'restart')),
  }
}

function readLimit(limit: Record<string, unknown>): TimeLimit {
  const { sameDay, cutoffTime } = limit
  if (!isAbsent(sameDay) && typeof sameDay !== 'boolean') throw new BadInput('limit.sameDay phải là true hoặc false.')
  if (sameDay !== true) return readAmount(limit, 'limit')
  if (!isAbsent(cutoffTime) && typeof cutoffTime !== 'string') throw new BadInput('limit.cutoffTime phải là chữ, ví dụ "15:00".')
  return { value: 1, unit: 'workingDay', sameDay, cutoffTime: cutoffTime ?? undefined }
}

function readAmount({ value, unit }: Record<string, unknown>, name: string): Extension {
  if (typeof value !== 'number') throw new BadInput(`${name}.value phải là một số.`)
  if (!timeUnits.includes(unit as TimeUnit)) throw new BadInput(`${name}.unit phải là ${timeUnits.join(', ')}.`)
  return { value, unit: unit as TimeUnit }
}

function readPause({ from, to }: Record<string, unknown>): DuePause {
  return { from: readMoment(from, 'pause.from'), to: isAbsent(to) ? null : readMoment(to, 'pause.to') }
}

function readRestart({ requested, complete }: Record<string, unknown>): DueRestart {
  return {
    requested: isAbsent(requested) ? undefined : readMoment(requested, 'restart.requested'),
    complete: isAbsent(complete) ? null : readMoment(complete, 'restart.complete'),
  }
}

function readMoment(value: unknown, name: string): Instant {
  if (typeof value !== 'string') throw new BadInput(`${name} phải là một thời điểm, ví dụ "2026-03-02T09:00:00+07:00".`)
  return orComplain(parseInstant(value), name)
}

function readDates(given: Record<string, unknown>, name: string): readonly LocalDate[] {
  const list = given[name]
  if (isAbsent(list)) return []
  if (!Array.isArray(list)) throw new BadInput(`${name} phải là danh sách ngày.`)
  return list.map((date: unknown) => {
    if (typeof date !== 'string') throw new BadInput(`${name} phải là danh sách ngày, ví dụ ["2026-04-30"].`)
    return orComplain(parseLocalDate(date), name)
  })
}

/** The value, or the sentence of its refusal as a complaint. */
function orComplain<T>(answer: T | Refused, name?: string): T {
  if (!isRefused(answer)) return answer
  const text = (workingTimeRefusals as Partial<Record<string, { vi: (data: Refused['data']) => string }>>)[answer.code]
  throw new BadInput(`${name === undefined ? '' : `${name}: `}${text?.vi(answer.data) ?? answer.code}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (isRecord(value)) return value
  throw new BadInput(`${name}: cần một đối tượng.`)
}

function asList(value: unknown): readonly unknown[] {
  if (isAbsent(value)) return []
  return Array.isArray(value) ? value : [value]
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null
}

function writeAnswers(answers: readonly CaseAnswer[], asJson: boolean): string {
  if (asJson) return `[${answers.map((answer) => `\n  ${JSON.stringify(answer)}`).join(',')}\n]\n`
  return answers
    .map((answer) => `${String(answer.id)}\t${'error' in answer ? answer.error : (answer.due ?? 'chưa định được, đang tạm dừng')}\n`)
    .join('')
}

function writeAnswer({ dueAt, provisional, ledger }: DueAnswer, asJson: boolean): string {
  if (asJson) return `${JSON.stringify({ due: dueAt, provisional, ledger }, null, 2)}\n`
  const rows = ledgerToVietnamese(ledger).map(({ text, amount }) => `  ${text}: ${amount}\n`)
  const heading = dueAt === null ? 'Chưa định được ngày hẹn trả' : `Hẹn trả: ${formatVietnamese(dueAt)}${provisional ? ' (tạm tính)' : ''}`
  return `${heading}\n${rows.join('')}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
