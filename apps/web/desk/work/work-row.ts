import type { DossierLine } from '#modules/dossiers/index.ts'
import type { DossierStatus, Instant } from '@motcua/terms'
import { dayText, shortDayText } from '../../format/day.ts'
import { momentForDesk } from '../../format/moment.ts'
import type { Texts } from '../../texts/texts.ts'
import type { DeskList } from './queues.ts'
import { shortProcedure } from './short-procedure.ts'
import { soonFrom } from './soon-from.ts'

/** One line of a list, ready to show. `seq` tells whether the open dossier has been overtaken. */
export type DeskRow = {
  readonly id: string
  readonly token: number | null
  readonly seq: number
  readonly name: string
  readonly code: string | null
  readonly procedure: string
  readonly step: string
  readonly mark: { readonly tone: 'late' | 'soon' | 'plain'; readonly text: string } | null
}

export type RowFacts = {
  readonly list: DeskList
  readonly now: Instant
  readonly words: Texts['desk']['marks']
  /** from so many working minutes before the hour it is marked. */
  readonly soonMinutes: number
  /** Working minutes from now to a moment in the calendar of the line's agency; null where the calendar does not reach. */
  minutesUntil(line: DossierLine, moment: Instant): number | null
  /** Working minutes in words, as long as a day of the line's agency is. */
  spanText(line: DossierLine, minutes: number): string
}

const pausedStatuses: readonly DossierStatus[] = ['SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED']
const openStatuses: readonly DossierStatus[] = ['NEW', 'ACCEPTED', 'PROCESSING']

/** A line of storage as the list shows it: whose, what, which step, and how its time stands. Red is for late alone. */
export function toDeskRow(line: DossierLine, facts: RowFacts): DeskRow {
  return {
    id: line.id,
    token: line.work?.token ?? null,
    seq: line.seq,
    name: line.applicantName,
    code: line.code,
    procedure: shortProcedure(line.procedureName),
    step: stepOf(line, facts),
    mark: markOf(line, facts),
  }
}

function stepOf(line: DossierLine, { words }: RowFacts): string {
  if (pausedStatuses.includes(line.status)) return words.statuses[line.status]
  if (line.status === 'NEW') return line.awaitingSupplement ? words.awaitingSupplement : words.toAccept
  if (line.work !== null) {
    const step = words.stepKinds[line.work.kind] ?? line.work.name
    return line.work.startedAt === null ? words.toReceive(step) : step
  }
  return line.status === 'DONE' ? words.toReturn : words.statuses[line.status]
}

function markOf(line: DossierLine, facts: RowFacts): DeskRow['mark'] {
  const { words, now } = facts
  if (pausedStatuses.includes(line.status) || (line.status === 'NEW' && line.awaitingSupplement))
    return { tone: 'plain', text: words.paused }
  if (line.finishedAt !== null) return { tone: 'plain', text: words.finishedOn(shortDayText(line.finishedAt)) }
  if (!openStatuses.includes(line.status)) return null
  const due = line.status === 'NEW' ? line.answerDueAt : (line.work?.dueAt ?? line.dueAt)
  if (due === null) return null
  const left = facts.minutesUntil(line, due)
  if (due < now) return { tone: 'late', text: left === null ? dayText(due) : words.late(facts.spanText(line, Math.abs(left))) }
  const soon = left !== null && left <= soonFrom(facts.soonMinutes, wholeTerm(line, left, facts))
  return { tone: soon ? 'soon' : 'plain', text: soon || sameDay(due, now) ? momentForDesk(due) : shortDayText(due) }
}

/** Working minutes from where the term began: the submission for an answer, its opening for a step, acceptance for the whole. */
function wholeTerm(line: DossierLine, left: number, facts: RowFacts): number | null {
  const begun = line.status === 'NEW' ? line.submittedAt : line.work?.dueAt == null ? line.acceptedAt : line.work.openedAt
  const passed = begun === null ? null : facts.minutesUntil(line, begun)
  return passed === null ? null : left - passed
}

const sameDay = (a: Instant, b: Instant): boolean => a.slice(0, 10) === b.slice(0, 10)
