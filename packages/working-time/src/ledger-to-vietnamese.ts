import type { Instant, LocalDate } from '@motcua/terms'
import { dayOfMinute, MINUTES_OF_DAY } from './civil-day.ts'
import { closedDayRows, dateList } from './closed-day-rows.ts'
import type { Counted, DueLedger, DueLedgerLine, HoursLine, LimitLine, PauseLine, RestartLine, StartLine } from './due-ledger.ts'
import { formatWorkingMinutes, shortDate, weekdayName } from './format-vietnamese.ts'
import { dayOf, minuteOfDay, toMinute } from './moments.ts'
import type { TimeUnit } from './time-limit.ts'

/** One row of the due ledger as people read it: what happened, and what it did to the date. */
export type LedgerRow = { readonly text: string; readonly amount: string }

/**
 * The due ledger in plain Vietnamese, for the tracking page, the desk and printed papers.
 *
 * Closed days with one reason share a row; dates carry their year only when the ledger crosses a new year.
 */
export function ledgerToVietnamese(ledger: DueLedger): readonly LedgerRow[] {
  const words = new LedgerWords(ledger)
  const rows: LedgerRow[] = []
  let closedShown = false
  for (const line of ledger) {
    if (line.kind === 'closed') {
      if (!closedShown) rows.push(...closedDayRows(ledger, words.withYear))
      closedShown = true
      continue
    }
    rows.push(...words.rowsOf(line))
  }
  return rows
}

class LedgerWords {
  readonly withYear: boolean
  readonly #isSameDay: boolean
  readonly #partOfDay: boolean

  constructor(ledger: DueLedger) {
    this.#isSameDay = ledger.some((line) => line.kind === 'limit' && line.sameDay)
    const day = ledger.find((line) => line.kind === 'hours' && line.date === null)
    const fullDay =
      day?.kind === 'hours' ? day.sessions.reduce((sum, { from, to }) => sum + (minuteOfDay(to) ?? 0) - (minuteOfDay(from) ?? 0), 0) : 0
    this.#partOfDay = ledger.some(
      (line) => line.kind === 'limit' && line.counted === 'minutes' && fullDay > 0 && line.amount % fullDay !== 0,
    )
    const years = new Set(ledger.flatMap(instantsOf).map((instant) => instant.slice(0, 4)))
    this.withYear = years.size > 1
  }

  rowsOf(line: DueLedgerLine): readonly LedgerRow[] {
    switch (line.kind) {
      case 'start':
        return this.#start(line, 'Tiếp nhận đủ giấy tờ')
      case 'restart':
        return this.#restart(line)
      case 'limit':
        return [limitRow(line)]
      case 'extension':
        return [{ text: `Gia hạn: ${amountInUnit(line.value, line.unit)}`, amount: `thêm ${amountOf(line.counted, line.amount)}` }]
      case 'pause':
        return [this.#pause(line)]
      case 'nothing-left':
        return [
          line.notBefore === null
            ? { text: 'Thời hạn đã hết khi tạm dừng: trả vào ngày làm việc sau ngày nhận đủ giấy tờ', amount: 'thêm 1 ngày làm việc' }
            : { text: 'Thời hạn đã hết khi tạm dừng: trả ngay khi nhận đủ giấy tờ', amount: this.#moment(line.notBefore) },
        ]
      case 'counted':
        return [this.#countedRow(line.date, line.reason, line.name)]
      case 'roll':
        return [
          {
            text: `Ngày cuối ${this.#weekday(line.from)} là ngày nghỉ: chuyển sang ngày làm việc tiếp theo`,
            amount: `đến ${this.#weekday(line.to)}`,
          },
        ]
      case 'due':
        return [
          line.at === null
            ? { text: 'Hẹn trả', amount: 'chưa định được, đang tạm dừng' }
            : { text: line.provisional ? 'Hẹn trả (tạm tính)' : 'Hẹn trả', amount: this.#shortMoment(line.at) },
        ]
      case 'hours':
        return this.#hours(line)
      case 'closed':
        return []
    }
  }

  #start({ at, countsFrom, rule }: StartLine | RestartLine, what: string): LedgerRow[] {
    const start = { text: `${what}: ${this.#moment(at)}`, amount: 'bắt đầu' }
    const from = this.#weekday(countsFrom.slice(0, 10) as LocalDate)
    if (this.#isSameDay) {
      return rule === 'NEXT_WORKING_DAY'
        ? [start, { text: `Tiếp nhận ngoài giờ làm việc: coi như tiếp nhận ${from}`, amount: 'tính từ ngày này' }]
        : [start]
    }
    switch (rule) {
      case 'AT_ONCE':
        return [start]
      case 'DAY_ZERO':
        return [start, { text: `Ngày tiếp nhận ${from} không tính vào thời hạn`, amount: 'không tính' }]
      case 'NEXT_OPENING':
        return [start, { text: 'Tiếp nhận ngoài giờ làm việc: tính từ giờ mở cửa tiếp theo', amount: this.#shortMoment(countsFrom) }]
      case 'NEXT_WORKING_DAY':
        return [
          start,
          { text: `Tiếp nhận ngoài giờ làm việc: coi như tiếp nhận ${from}, ngày này không tính vào thời hạn`, amount: 'không tính' },
        ]
    }
  }

  /** A day with other hours is worth a row; full days only where a part of one counts, so that the sum can be made again. */
  #hours({ date, sessions }: HoursLine): LedgerRow[] {
    const hours = sessions.map(({ from, to }) => `${clock(from)} – ${clock(to)}`).join(', ')
    if (date !== null) return [{ text: `Giờ làm việc ${this.#weekday(date)}: ${hours}`, amount: 'có tính' }]
    if (!this.#partOfDay) return []
    return [{ text: `Giờ làm việc: ${hours}`, amount: sessions.length > 1 ? 'không tính giờ nghỉ trưa' : 'có tính' }]
  }

  #restart(line: RestartLine): LedgerRow[] {
    const cause = `${line.reason ?? 'Yêu cầu bổ sung giấy tờ'}${line.paper === null ? '' : ` (${line.paper})`}`
    const asked = line.requestedAt === null ? '' : `, ${this.#moment(line.requestedAt)}`
    return [{ text: `${cause}${asked}: thời hạn được tính lại từ đầu`, amount: 'tính lại' }, ...this.#start(line, 'Nhận đủ giấy tờ')]
  }

  #pause({ from, to, reason, paper, counted, amount }: PauseLine): LedgerRow {
    const span =
      to === null ? `từ ${this.#shortMoment(from, ' ')}, chưa kết thúc` : `${this.#shortMoment(from, ' ')} → ${this.#shortMoment(to, ' ')}`
    const text = `${reason ?? 'Tạm dừng'}, ${span}${paper === null ? '' : ` (${paper})`}`
    return { text, amount: amount === null ? 'đang tạm dừng' : `tạm dừng ${amountOf(counted, amount)}` }
  }

  #countedRow(date: LocalDate, reason: 'MAKE_UP' | 'UNCONFIRMED', name: string | null): LedgerRow {
    const day = dateList([dayOf(date)], this.withYear)
    if (reason === 'MAKE_UP') return { text: `Làm việc bù: ${weekdayName(dayOf(date))} ${day}`, amount: 'có tính' }
    return { text: `${name ?? 'Ngày nghỉ'} ${day}: chưa có quyết định nghỉ`, amount: 'có tính' }
  }

  #weekday(date: LocalDate): string {
    return `${weekdayName(dayOf(date))} ${shortDate(dayOf(date), this.withYear)}`
  }

  #moment(at: Instant): string {
    return `${this.#weekday(at.slice(0, 10) as LocalDate)}, ${timeOf(at)}`
  }

  #shortMoment(at: Instant, separator = ', '): string {
    return `${shortDate(dayOfMinute(toMinute(at)), this.withYear)}${separator}${timeOf(at)}`
  }
}

function instantsOf(line: DueLedgerLine): readonly string[] {
  if (line.kind === 'start' || line.kind === 'restart') return [line.at, line.countsFrom]
  if (line.kind === 'due') return line.at === null ? [] : [line.at]
  return line.kind === 'pause' ? [line.from, line.to ?? line.from] : []
}

function limitRow({ value, unit, sameDay, cutoffTime, counted, amount }: LimitLine): LedgerRow {
  if (sameDay) {
    const isNextDay = counted === 'workingDays' && amount > 0
    return {
      text: `Thời hạn theo quy định: trong ngày làm việc, nhận sau ${clock(cutoffTime ?? '15:00')} thì trả vào ngày làm việc tiếp theo`,
      amount: isNextDay ? 'ngày làm việc tiếp theo' : counted === 'minutes' ? formatWorkingMinutes(amount) : 'trong ngày',
    }
  }
  return { text: `Thời hạn theo quy định: ${amountInUnit(value, unit)}`, amount: amountOf(counted, amount) }
}

const unitWords: Readonly<Record<TimeUnit, string>> = {
  workingHour: 'giờ làm việc',
  workingDay: 'ngày làm việc',
  calendarDay: 'ngày',
  month: 'tháng',
}

function amountInUnit(value: number, unit: TimeUnit): string {
  return `${decimal(value)} ${unitWords[unit]}`
}

function amountOf(counted: Counted, amount: number): string {
  if (counted === 'minutes') return formatWorkingMinutes(amount)
  return `${decimal(amount)} ${counted === 'workingDays' ? 'ngày làm việc' : counted === 'months' ? 'tháng' : 'ngày'}`
}

function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6).replace('.', ',')
}

function timeOf(at: Instant): string {
  return clock(at.slice(11, 16))
}

function clock(time: string): string {
  const minute = (minuteOfDay(time) ?? 0) % MINUTES_OF_DAY
  return `${Math.floor(minute / 60)} giờ ${String(minute % 60).padStart(2, '0')}`
}
