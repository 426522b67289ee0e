import { isRefused, type AgencyId, type Instant } from '@motcua/terms'
import { computeDue, ledgerToVietnamese, type LedgerRow, type TimeLimit } from '@motcua/working-time'
import type { Language } from '../../format/day.ts'
import { momentForCitizen } from '../../format/moment.ts'
import type { Desk } from '../app.ts'
import type { OfficeTime } from '../work/office-time.ts'

/** When the result would be promised if the dossier were accepted at this moment, and why then; or why that cannot be said. */
export type DuePreview = { readonly due: string | null; readonly why: string | null; readonly rows: readonly LedgerRow[] }

/**
 * Counts what accepting now would promise. The promise itself is made, and counted again, by accepting.
 *
 * @param limit  as published for this case; null: none is published (R-012)
 */
export async function previewDue(
  { app, today, now, say, words, language }: Pick<Desk, 'app' | 'today' | 'now' | 'say' | 'words' | 'language'>,
  time: OfficeTime,
  about: { readonly competentAgencyId: AgencyId; readonly limit: TimeLimit | null },
): Promise<DuePreview> {
  const none = (why: string): DuePreview => ({ due: null, why, rows: [] })
  const calendar = time.calendarOf(about.competentAgencyId)
  if (about.limit === null || calendar === null) return none(say({ code: 'dossier.limit-not-published', data: {} }))
  const rules = await app.configuration.current()
  const question = { at: today }
  const cutoffTime = about.limit.cutoffTime ?? rules.get('deadline.same-day-cut-off', question)
  const limit: TimeLimit = about.limit.sameDay === true ? { ...about.limit, cutoffTime } : about.limit
  const answer = computeDue({ acceptedAt: now, limit, mode: rules.get('deadline.mode', question), pauses: [] }, calendar)
  if (isRefused(answer)) return none(say(answer))
  return {
    due: answer.dueAt === null ? null : dueText(answer.dueAt, language, answer.provisional ? words.dossier.clock.provisional : null),
    why: null,
    rows: ledgerToVietnamese(answer.ledger),
  }
}

/** The hour as it is told to the person across the counter. */
export function dueText(dueAt: Instant, language: Language, provisional: string | null): string {
  return `${momentForCitizen(dueAt, language)}${provisional === null ? '' : ` (${provisional})`}`
}
