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

/** The columns that are written with the first event and never change. */
export function firstColumnsOf(state: DossierState) {
  return {
    procedure_code: state.procedure.code,
    procedure_name: state.procedure.name,
    procedure_version_id: state.procedure.versionId,
    intake_unit_id: state.intakeUnitId,
    competent_agency_id: state.competentAgencyId,
    channel: state.channel,
    owner_account_id: state.ownerAccountId,
    submitted_at: state.submittedAt,
    answer_due_at: state.answerDueAt,
  }
}

/** The open steps as lists read them: rows of `work_item`, in order of their tokens. */
export function workColumnsOf(state: DossierState) {
  return state.work
    .map((w) => ({
      token: w.token,
      node: w.node,
      name: w.name,
      kind: w.kind,
      agency_id: w.agencyId,
      role: w.role,
      assignee_id: w.assigneeId,
      opened_at: w.openedAt,
      started_at: w.startedAt,
      due_at: w.dueAt,
      allotted_minutes: w.allottedMinutes,
      paused: isPaused(state),
    }))
    .toSorted((a, b) => a.token - b.token)
}
export type WorkColumns = ReturnType<typeof workColumnsOf>[number]

/** Everything that is copied out of a state into its row; the pauses, which only the database can compare, as an answer. */
export type CopiedColumns = Omit<ReturnType<typeof columnsOf>, 'paused'> &
  ReturnType<typeof firstColumnsOf> & { readonly paused_holds: boolean }

/** What the row of this state must say. */
export function copiedColumnsOf(state: DossierState): CopiedColumns {
  const { paused: _paused, ...columns } = columnsOf(state)
  return { ...columns, ...firstColumnsOf(state), paused_holds: true }
}

/** The pauses as PostgreSQL's multirange, each without its first and with its last second; spans that touch become one. */
function pausedSpans({ pauses }: Pick<DossierState, 'pauses'>): string | null {
  return pauses.length === 0 ? null : `{${pauses.map(({ from, to }) => (to === null ? `(${from},)` : `(${from},${to}]`)).join(',')}}`
}
