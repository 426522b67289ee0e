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
  const rows: Handover[] = []
  let state: DossierState | null = null
  for (const event of events) {
    const before: DossierState | null = state
    state = evolve(id, state, event)
    if (before === null || state.procedure.controlSlipExempt) continue
    if (event.type === 'WorkAssigned') {
      const work = state.work.find((w) => w.token === event.token)
      if (work) rows.push(rowOf(rows.length + 1, work, before.work.find((w) => w.token === event.token) ?? null, event, null))
    } else if ('advance' in event && event.advance) {
      const ended = 'token' in event ? (before.work.find((w) => w.token === event.token) ?? null) : null
      for (const work of event.advance.opened)
        if (work.givenBy !== null) rows.push(rowOf(rows.length + 1, work, ended, event, 'step' in event ? event.step : null))
    } else if (event.type === 'HandoverConfirmed') {
      sign(
        rows,
        before.work.find((w) => w.token === event.token),
        { receivedBy: event.receivedBy, receivedAt: event.at },
      )
    } else if (event.type === 'HandoverRecalled') {
      for (const token of event.tokens)
        sign(
          rows,
          before.work.find((w) => w.token === token),
          { recalledAt: event.at, note: event.reason },
        )
    }
  }
  return rows
}

function rowOf(row: number, work: OpenWork, from: OpenWork | null, event: DossierEvent, step: StepOutcome | null): Handover {
  return {
    row,
    fromStep: from?.name ?? work.name,
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
  }
}

function sign(rows: Handover[], work: OpenWork | undefined, signature: Partial<Handover>): void {
  const at = rows.findLastIndex(
    (r) => work !== undefined && r.toStep === work.name && r.givenAt === work.openedAt && r.receivedAt === null && r.recalledAt === null,
  )
  const row = rows[at]
  if (row) rows[at] = { ...row, ...signature }
}
