import type { AccountId, Instant, Timeliness } from '@motcua/terms'

/** One side of a handover: the unit and the person who signs, with the account that proves who it was. */
export type HandoverSide = { readonly unit: string; readonly fullName: string; readonly accountId: AccountId }

/** One row of the slip, as the events tell it; rows are never edited, a correction is a new row. */
export type SlipHandover = {
  /** 1, 2, 3 ... without gaps. */
  readonly ordinal: number
  readonly giver: HandoverSide
  readonly givenAt: Instant
  /** Null person: not yet confirmed. */
  readonly receiver: { readonly unit: string; readonly fullName: string | null; readonly accountId: AccountId | null }
  readonly receivedAt: Instant | null
  /** The giver's step judged by hours used against hours allotted; null while open or without an allotment. */
  readonly result: Timeliness | null
  readonly allottedHours: number | null
  readonly usedHours: number | null
  /** Reason of delay, product, number of attachments. */
  readonly note: string | null
}
