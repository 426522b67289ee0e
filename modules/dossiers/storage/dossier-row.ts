import { receiptDueAt } from '../domain/receipt-duty.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { isPaused } from '../domain/dossier-state.ts'

/** The columns of `dossier` that follow from its state: written with every command, never by hand. */
export function columnsOf(state: DossierState) {
  return {
    status: state.status,
    code: state.acceptance?.code ?? null,
    process_version_id: state.acceptance?.processVersionId ?? null,
    accepted_at: state.acceptance?.acceptedAt ?? null,
    due_at: isPaused(state) ? null : state.dueAt,
    first_due_at: state.acceptance?.firstDueAt ?? null,
    finished_at: state.finishedAt,
    returned_at: state.returnedAt,
    ended_at: state.endedAt,
    timeliness: state.timeliness,
    awaiting_supplement: state.status === 'NEW' && state.supplement !== null,
    interim: state.interim,
    receipt_due_at: receiptDueAt(state),
    incident_count: state.incidents.length,
    paused: pausedSpans(state),
  }
}

/** The pauses as PostgreSQL's multirange, each without its first and with its last second; spans that touch become one. */
function pausedSpans({ pauses }: Pick<DossierState, 'pauses'>): string | null {
  return pauses.length === 0 ? null : `{${pauses.map(({ from, to }) => (to === null ? `(${from},)` : `(${from},${to}]`)).join(',')}}`
}
