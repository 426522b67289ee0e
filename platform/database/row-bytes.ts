import type { CopyValue } from './copy-rows.ts'

export type ColumnType = 'uuid' | 'text' | 'int2' | 'int4' | 'bool' | 'timestamptz' | 'date' | 'bytea' | 'jsonb' | 'tstzmultirange'

// What PostgreSQL expects before the first row: its mark, no flags, no extension; and after the last: the number of columns -1.
const HEAD = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const FOOT_BYTES = 2
const NULL_LENGTH = -1
const FIRST_CAPACITY = 1 << 18

/** Rows written in PostgreSQL's binary form, field by field: no text to be made here and read there. */
export class RowBytes {
  #bytes = Buffer.allocUnsafe(FIRST_CAPACITY)
  #at = HEAD.copy(this.#bytes)

  beginRow(columns: number): void {
    this.#reserve(2)
    this.#at = this.#bytes.writeInt16BE(columns, this.#at)
  }

  add(type: ColumnType, value: CopyValue): void {
    if (value === null || value === undefined) {
      this.#reserve(4)
      this.#at = this.#bytes.writeInt32BE(NULL_LENGTH, this.#at)
      return
    }
    switch (type) {
      case 'text':
        return this.#text(value as string, false)
      case 'jsonb':
        return this.#text(value as string, true)
      case 'int2':
        this.#reserve(6)
        this.#bytes.writeInt32BE(2, this.#at)
        this.#at = this.#bytes.writeInt16BE(value as number, this.#at + 4)
        return
      case 'int4':
        return this.#number(value as number)
      case 'bool':
        this.#reserve(5)
        this.#bytes.writeInt32BE(1, this.#at)
        this.#bytes[this.#at + 4] = value ? 1 : 0
        this.#at += 5
        return
      case 'date':
        return this.#number(daysOf(value as string))
      case 'timestamptz':
        this.#reserve(12)
        return this.#moment(value as string)
      case 'uuid':
        return this.#uuid(value as string)
      case 'bytea':
        return this.#raw(value as Uint8Array)
      case 'tstzmultirange':
        return this.#spans(value as string)
    }
  }

  /** The whole, ready to be sent. */
  take(): Buffer {
    this.#reserve(FOOT_BYTES)
    const end = this.#bytes.writeInt16BE(-1, this.#at)
    const taken = this.#bytes.subarray(0, end)
    this.#bytes = Buffer.allocUnsafe(Math.max(FIRST_CAPACITY, end + (end >> 2)))
    this.#at = HEAD.copy(this.#bytes)
    return taken
  }

  #text(value: string, isJsonb: boolean): void {
    // A UTF-16 unit takes at most three bytes.
    this.#reserve(5 + value.length * 3)
    const begin = this.#at + 4
    // The version of jsonb's binary form.
    if (isJsonb) this.#bytes[begin] = 1
    const from = isJsonb ? begin + 1 : begin
    const end = from + this.#bytes.write(value, from, 'utf8')
    this.#bytes.writeInt32BE(end - begin, this.#at)
    this.#at = end
  }

  #number(value: number): void {
    this.#reserve(8)
    this.#bytes.writeInt32BE(4, this.#at)
    this.#at = this.#bytes.writeInt32BE(value, this.#at + 4)
  }

  #moment(value: string): void {
    const micros = microsOf(value)
    const high = Math.floor(micros / 4_294_967_296)
    this.#bytes.writeInt32BE(8, this.#at)
    this.#bytes.writeInt32BE(high, this.#at + 4)
    this.#at = this.#bytes.writeUInt32BE(micros - high * 4_294_967_296, this.#at + 8)
  }

  #uuid(value: string): void {
    this.#reserve(20)
    let at = this.#bytes.writeInt32BE(16, this.#at)
    for (let i = 0; i < value.length; i += 2) {
      if (value.charCodeAt(i) === HYPHEN) i++
      this.#bytes[at++] = (figure(value.charCodeAt(i)) << 4) | figure(value.charCodeAt(i + 1))
    }
    if (at !== this.#at + 20) throw new Error(`${value} is no UUID`)
    this.#at = at
  }

  #raw(value: Uint8Array): void {
    this.#reserve(4 + value.length)
    this.#bytes.writeInt32BE(value.length, this.#at)
    this.#bytes.set(value, this.#at + 4)
    this.#at += 4 + value.length
  }

  /** `{(a,b],(c,)}`: spans without their first moment, the last one perhaps without an end. */
  #spans(value: string): void {
    const spans = value.length <= 2 ? [] : value.slice(1, -1).split(/(?<=[\])]),/)
    this.#reserve(8 + spans.length * 29)
    const begin = this.#at
    this.#at = this.#bytes.writeInt32BE(spans.length, begin + 4)
    for (const span of spans) {
      const [from, to] = span.slice(1, -1).split(',') as [string, string]
      this.#at = this.#bytes.writeInt32BE(to === '' ? 13 : 25, this.#at)
      this.#bytes[this.#at++] = to === '' ? WITHOUT_END : WITH_LAST
      this.#moment(from)
      if (to !== '') this.#moment(to)
    }
    this.#bytes.writeInt32BE(this.#at - begin - 4, begin)
  }

  #reserve(bytes: number): void {
    const needed = this.#at + bytes + FOOT_BYTES
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}

const HYPHEN = 45
const WITH_LAST = 0x04
const WITHOUT_END = 0x10
const figure = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87)

const EPOCH_MS = Date.UTC(2000, 0, 1)
const DAY_MS = 86_400_000
const INFINITY = 0x7fff_ffff
/** PostgreSQL counts from the year 2000. */
const daysOf = (day: string): number => (day === 'infinity' ? INFINITY : (Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) / DAY_MS)

// Rows come in the order of days: the last day asked for is nearly always the next one too.
let knownDay = ''
let knownDayMs = 0
/** Microseconds since 2000 of an `Instant`, or of any moment that JavaScript reads. */
function microsOf(moment: string): number {
  if (moment.length !== 25 || !moment.endsWith('+07:00')) return (Date.parse(moment) - EPOCH_MS) * 1000
  const day = moment.slice(0, 10)
  if (day !== knownDay) {
    knownDay = day
    knownDayMs = Date.parse(`${day}T00:00:00+07:00`) - EPOCH_MS
  }
  const two = (at: number): number => (moment.charCodeAt(at) - 48) * 10 + moment.charCodeAt(at + 1) - 48
  return (knownDayMs + (two(11) * 3600 + two(14) * 60 + two(17)) * 1000) * 1000
}
