import type { AgencyId, DossierId, Instant, OfficialId, Timeliness } from '@motcua/terms'
import type { DossierEvent } from './dossier-event.ts'
import type { OpenWork, StepOutcome } from './dossier-parts.ts'
import { evolve, type DossierState } from './dossier-state.ts'

/**
 * One handover: who gave what to whom and when, and how the giver's step went (R-058..R-061).
 * Rows are made from the events; a recall is a row too, since none is ever taken away.
 */
export type Handover = {
  readonly row: number
  readonly fromStep: string
  readonly toStep: string
  readonly fromAgencyId: AgencyId | null
  readonly toAgencyId: AgencyId
  readonly givenBy: OfficialId
  readonly givenAt: Instant
  readonly receivedBy: OfficialId | null
  readonly receivedAt: Instant | null
  readonly allottedMinutes: number
  readonly usedMinutes: number
  readonly timeliness: Timeliness | null
  readonly note: string | null
  readonly recalledAt: Instant | null
}

/** The rows of the control slip, in order of giving; empty for procedures without one. */
export function handoversOf(id: DossierId, events: readonly DossierEvent[]): Handover[] {
  const slip = new Slip()
  let state: DossierState | null = null
  for (const event of events) {
    const before: DossierState | null = state
    state = evolve(id, state, event)
    if (before === null || state.procedure.controlSlipExempt) continue
    slip.write(event, before, state)
  }
  return slip.rows
}

/** Rows as they are written, each with the token of the step that was given. */
class Slip {
  readonly rows: Handover[] = []
  readonly #tokens: number[] = []

  write(event: DossierEvent, before: DossierState, after: DossierState): void {
    if (event.type === 'WorkAssigned') {
      const work = before.work.find((w) => w.token === event.token)
      // While a row waits for its signature, naming the receiver is no second handover.
      const given = after.work.find((w) => w.token === event.token)
      if (work && given && work.startedAt !== null) this.#give(given, work, event, soFar(event.usedMinutes, work.allottedMinutes))
    } else if (event.type === 'HandoverConfirmed') {
      this.#sign(event.token, { receivedBy: event.receivedBy, receivedAt: event.at })
    } else if (event.type === 'HandoverRecalled') {
      for (const token of event.tokens) this.#recall(token, event)
    } else if ('advance' in event && event.advance) {
      const ended = 'token' in event ? (before.work.find((w) => w.token === event.token) ?? null) : null
      for (const work of event.advance.opened)
        if (work.givenBy !== null) this.#give(work, ended, event, 'step' in event ? event.step : null)
    }
  }

  #give(work: OpenWork, from: OpenWork | null, event: DossierEvent, step: Partial<StepOutcome> | null): void {
    this.#tokens.push(work.token)
    this.rows.push({
      row: this.rows.length + 1,
      fromStep: from?.name ?? 'Tiếp nhận',
      toStep: work.name,
      fromAgencyId: work.givenFrom,
      toAgencyId: work.agencyId,
      givenBy: work.givenBy as OfficialId,
      givenAt: event.at,
      receivedBy: null,
      receivedAt: null,
      allottedMinutes: from?.allottedMinutes ?? 0,
      usedMinutes: step?.usedMinutes ?? 0,
      timeliness: step?.timeliness ?? null,
      note: work.note,
      recalledAt: null,
    })
  }

  /** The open row of a step: a step that changed hands has several, signed one after another. */
  #sign(token: number, signature: Partial<Pick<Handover, 'receivedBy' | 'receivedAt' | 'recalledAt'>>): Handover | undefined {
    const at = this.rows.findLastIndex((row, i) => this.#tokens[i] === token && row.receivedAt === null && row.recalledAt === null)
    const row = this.rows[at]
    if (row) this.rows[at] = { ...row, ...signature }
    return row
  }

  /** The recalled row stays as it was given; why it was taken back is a row of its own. */
  #recall(token: number, event: Extract<DossierEvent, { type: 'HandoverRecalled' }>): void {
    const recalled = this.#sign(token, { recalledAt: event.at })
    if (!recalled) return
    this.#tokens.push(token)
    this.rows.push({
      ...recalled,
      row: this.rows.length + 1,
      fromStep: recalled.toStep,
      toStep: recalled.fromStep,
      toAgencyId: recalled.fromAgencyId ?? recalled.toAgencyId,
      givenBy: event.actor.officialId ?? recalled.givenBy,
      givenAt: event.at,
      allottedMinutes: 0,
      usedMinutes: 0,
      timeliness: null,
      note: event.reason,
      recalledAt: event.at,
    })
  }
}

/** A step that goes on in other hands is not judged yet, unless its time is used up already. */
const soFar = (usedMinutes: number, allottedMinutes: number): Partial<StepOutcome> =>
  usedMinutes > allottedMinutes ? { usedMinutes, timeliness: 'LATE' } : { usedMinutes }
