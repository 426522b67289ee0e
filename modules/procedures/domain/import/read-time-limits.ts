import type { SubmissionChannel } from '@motcua/terms'
import type { TimeLimit } from '../procedure-version.ts'
import type { CaseList } from './read-cases.ts'
import { channelWords, type ChannelCell } from './read-channels.ts'
import type { Notebook } from './notebook.ts'
import { readPortalTime } from './portal-cell.ts'
import { readDuration, type DurationReading } from './read-duration.ts'
import { own, readFlag, readList, readNumber, readText, readWord, reportUnknown, toRecord, type RawRecord } from './read-value.ts'

const knownKeys = [
  'value',
  'unit',
  'basis',
  'caseId',
  'channel',
  'sameDay',
  'cutoffTime',
  'afterCutoff',
  'tacitApproval',
  'note',
  'perChannel',
  'components',
  'extension',
]

/** The limits of a record; where it has none, those of the portal's time column. */
export function readTimeLimits(book: Notebook, raw: RawRecord, cases: CaseList, cells: readonly ChannelCell[]): TimeLimit[] {
  const stated = readList(book, own(raw, 'timeLimits'), 'timeLimits').flatMap((item, i) =>
    readTimeLimit(book, item, `timeLimits[${i}]`, cases),
  )
  const limits = stated.length > 0 ? stated : limitsFromCells(book, cells)
  if (limits.length === 0) book.note('source-silent', 'timeLimits')
  return limits
}

function readTimeLimit(book: Notebook, item: unknown, path: string, cases: CaseList): TimeLimit[] {
  const record = toRecord(item) ?? { value: item }
  reportUnknown(book, record, path, knownKeys)
  const duration = readDuration(book, record, path)
  if (duration === null) return []
  const note = readText(book, own(record, 'note'), `${path}.note`, { lines: true })
  const limit: TimeLimit = {
    ...duration,
    sameDay: readFlag(book, own(record, 'sameDay'), `${path}.sameDay`),
    cutoffTime: readCutoff(book, own(record, 'cutoffTime'), `${path}.cutoffTime`),
    caseId: cases.refer(own(record, 'caseId'), `${path}.caseId`),
    channel: readWord(book, own(record, 'channel'), `${path}.channel`, channelWords),
    extension: readExtension(book, own(record, 'extension'), `${path}.extension`),
    tacitApproval: readFlag(book, own(record, 'tacitApproval'), `${path}.tacitApproval`),
    components: readComponents(book, own(record, 'components'), `${path}.components`),
    note,
  }
  reportUnitOfNote(book, limit, path)
  if (limit.tacitApproval) book.note('tacit-approval', `${path}.tacitApproval`)
  if (limit.value < 1) book.note('below-a-day', `${path}.value`)
  return [limit, ...readPerChannel(book, own(record, 'perChannel'), `${path}.perChannel`, limit)]
}

/** A note that gives the same number in another unit: "20 ngày làm việc" under a cell "20 Ngày". */
function reportUnitOfNote(book: Notebook, limit: TimeLimit, path: string): void {
  const inNote = limit.note === null ? null : readPortalTime(limit.note)
  if (inNote !== null && inNote.unit !== null && inNote.value === limit.value && inNote.unit !== limit.unit) {
    book.note('time-contradiction', `${path}.note`, limit.note ?? '')
  }
}

function readCutoff(book: Notebook, value: unknown, path: string): string | null {
  const text = readText(book, value, path)
  if (text === null) return null
  const found = /^([01]?\d|2[0-3])(?:[:h.]|\s*giờ\s*)([0-5]\d)?$/i.exec(text)
  if (found === null) {
    book.mend('unknown-value', path, text)
    return null
  }
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`
}

function readExtension(book: Notebook, value: unknown, path: string): TimeLimit['extension'] {
  if (value === undefined || value === null) return null
  const record = toRecord(value) ?? { value }
  reportUnknown(book, record, path, ['value', 'unit', 'when'])
  const duration = readDuration(book, record, path)
  if (duration === null) return null
  return { value: duration.value, unit: duration.unit, when: readText(book, own(record, 'when'), `${path}.when`) }
}

function readComponents(book: Notebook, value: unknown, path: string): TimeLimit['components'] {
  return readList(book, value, path).flatMap((item, i) => {
    const record = toRecord(item)
    if (record === null) {
      book.mend('wrong-type', `${path}[${i}]`)
      return []
    }
    reportUnknown(book, record, `${path}[${i}]`, ['name', 'value', 'unit'])
    const duration = readDuration(book, record, `${path}[${i}]`, true)
    const name = readText(book, own(record, 'name'), `${path}[${i}].name`)
    return duration === null || name === null ? [] : [{ name, value: duration.value, unit: duration.unit }]
  })
}

/** `perChannel: {online: 17, postal: 30}`: the same limit with another number for some channels. */
function readPerChannel(book: Notebook, value: unknown, path: string, limit: TimeLimit): TimeLimit[] {
  const record = toRecord(value)
  if (record === null) return []
  const limits = Object.keys(record).flatMap((key) => {
    const channel = readWord(book, key, `${path}.${key.slice(0, 40)}`, channelWords)
    const amount = readNumber(book, own(record, key), `${path}.${key.slice(0, 40)}`)
    if (channel === null || amount === null || amount <= 0 || amount === limit.value) return []
    return [{ ...limit, channel, value: amount, components: [] }]
  })
  if (limits.length > 0) book.note('time-by-channel', path)
  return limits
}

function limitsFromCells(book: Notebook, cells: readonly ChannelCell[]): TimeLimit[] {
  const found = cells.flatMap((cell) => {
    const time = cell.time === null ? null : readPortalTime(cell.time)
    return time === null || time.value > 1000 ? [] : [{ cell, time }]
  })
  const first = found[0]
  if (first === undefined) return []
  book.mend('time-from-portal-cell', 'timeLimits')
  const same = found.every(({ time }) => time.value === first.time.value && time.unit === first.time.unit)
  if (!same) book.note('time-by-channel', 'channels')
  return (same ? [first] : found).map(({ cell, time }) => {
    if (time.unit === null) book.mend('unit-not-stated', `${cell.path}.portalTime`)
    const reading: DurationReading = { value: time.value, unit: time.unit ?? 'workingDay', unitStated: time.unit !== null }
    return bareLimit(reading, same ? null : cell.channel)
  })
}

function bareLimit(reading: DurationReading, channel: SubmissionChannel | null): TimeLimit {
  return {
    ...reading,
    channel,
    sameDay: false,
    cutoffTime: null,
    caseId: null,
    extension: null,
    tacitApproval: false,
    components: [],
    note: null,
  }
}
