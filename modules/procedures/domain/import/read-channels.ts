import type { SubmissionChannel } from '@motcua/terms'
import type { FeeItem, ProcedureChannel, TimeLimit } from '../procedure-version.ts'
import { readPortalFee, readPortalTime } from './portal-cell.ts'
import type { Notebook } from './notebook.ts'
import { own, readList, readText, readWord, reportUnknown, toRecord, type RawRecord } from './read-value.ts'

export const channelWords: Readonly<Record<string, SubmissionChannel>> = {
  direct: 'IN_PERSON',
  in_person: 'IN_PERSON',
  inperson: 'IN_PERSON',
  'trực tiếp': 'IN_PERSON',
  'nộp trực tiếp': 'IN_PERSON',
  online: 'ONLINE',
  'trực tuyến': 'ONLINE',
  'nộp trực tuyến': 'ONLINE',
  postal: 'POSTAL',
  post: 'POSTAL',
  'bưu chính': 'POSTAL',
  'dịch vụ bưu chính': 'POSTAL',
  'qua bưu chính': 'POSTAL',
  'bưu điện': 'POSTAL',
}

/** One row of the portal's table of ways to file, as read. */
export type ChannelCell = {
  readonly channel: SubmissionChannel
  readonly path: string
  readonly time: string | null
  readonly fee: string | null
}
export type ChannelList = { readonly channels: readonly ProcedureChannel[]; readonly cells: readonly ChannelCell[] }

/** Ways to file, one entry each; the portal's cells are kept as read, since they contradict the limits and fees. */
export function readChannels(book: Notebook, raw: RawRecord): ChannelList {
  const cells = readList(book, own(raw, 'channels'), 'channels').flatMap((item, i) => readCell(book, item, `channels[${i}]`) ?? [])
  if (cells.length === 0) book.note('source-silent', 'channels')
  const channels = [...new Set(cells.map((c) => c.channel))].map((channel) => {
    const rows = cells.filter((c) => c.channel === channel)
    return { channel, sourceTimes: rows.flatMap((c) => c.time ?? []), sourceFees: rows.flatMap((c) => c.fee ?? []) }
  })
  return { channels, cells }
}

function readCell(book: Notebook, item: unknown, path: string): ChannelCell | null {
  const record = toRecord(item) ?? { channel: item }
  reportUnknown(book, record, path, ['channel', 'portalTime', 'portalFee'])
  const channel = readWord(book, own(record, 'channel'), `${path}.channel`, channelWords)
  const time = readText(book, own(record, 'portalTime'), `${path}.portalTime`)
  const fee = readText(book, own(record, 'portalFee'), `${path}.portalFee`)
  return channel === null ? null : { channel, path, time, fee }
}

const comparable = (amounts: readonly (number | null)[]): number[] => amounts.flatMap((a) => (a === null ? [] : [a]))

function amountsOf(item: FeeItem): number[] {
  return comparable([item.amount, item.foreignAmount?.amount ?? null, ...item.tiers.flatMap((t) => [t.amount, t.amountMin, t.amountMax])])
}

/** Says where the portal's cells disagree with the limits and fees that are used. Nothing is changed. */
export function compareCells(book: Notebook, cells: readonly ChannelCell[], limits: readonly TimeLimit[], fees: readonly FeeItem[]): void {
  for (const cell of cells) {
    compareTime(book, cell, limits)
    compareFee(book, cell, fees)
  }
}

function compareTime(book: Notebook, cell: ChannelCell, limits: readonly TimeLimit[]): void {
  const time = cell.time === null ? null : readPortalTime(cell.time)
  if (time === null) return
  if (time.unit === null) book.note('unit-not-stated', `${cell.path}.portalTime`, cell.time ?? '')
  const candidates = limits.filter((l) => l.channel === null || l.channel === cell.channel)
  const agrees = candidates.some((l) => l.value === time.value && (time.unit === null || time.unit === l.unit))
  if (candidates.length > 0 && !agrees) book.note('time-contradiction', `${cell.path}.portalTime`, cell.time ?? '')
}

function compareFee(book: Notebook, cell: ChannelCell, fees: readonly FeeItem[]): void {
  const fee = cell.fee === null ? null : readPortalFee(cell.fee)
  if (fee === null) return
  const path = `${cell.path}.portalFee`
  const amounts = fees.flatMap(amountsOf)
  if (fee.free) {
    if (amounts.length > 0 || fees.some((f) => f.rule === 'LOCAL_COUNCIL')) book.note('fee-contradiction', path, cell.fee ?? '')
  } else if (!amounts.includes(fee.amount)) {
    const thousandth = fee.currency === 'VND' && (amounts.includes(fee.amount * 1000) || fee.amount < 1000)
    book.note(thousandth ? 'fee-thousandth' : 'fee-contradiction', path, cell.fee ?? '')
  }
}
