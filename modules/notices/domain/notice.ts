import type { AccountId, DossierId, Instant } from '@motcua/terms'

/** What people are told about. Each has its sentence in `notice-words.ts`. */
export const noticeKinds = [
  'RESULT_READY',
  'RESULT_DELIVERED_ONLINE',
  'RESULT_UNCOLLECTED',
  'SUPPLEMENT_REQUESTED',
  'DOSSIER_REFUSED',
  'STEP_URGED',
  'RECEIPT_MISSING',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a sentence needs: codes, names of procedures and steps, moments. No personal data. */
export type NoticeData = Readonly<Record<string, string>>

/**
 * Something to tell to somebody.
 *
 * `cause` names what it comes from: the same cause is told to the same person once, however often it is announced.
 */
export type Announcement = {
  readonly cause: string
  readonly kind: NoticeKind
  readonly dossierId: DossierId | null
  readonly recipients: readonly AccountId[]
  readonly data: NoticeData
  readonly at: Instant
}

/** A notice as its reader has it. */
export type Notice = Omit<Announcement, 'recipients' | 'cause'> & { readonly id: string; readonly readAt: Instant | null }
