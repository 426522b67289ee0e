import type { Role } from '@motcua/terms'
import type { StepKind } from '../step-attributes.ts'

/** An answer a step may be completed with. `goesTo` is the order of another row, or `end`; absent = the next step. */
export type RowOutcome = { readonly code: string; readonly name: string; readonly goesTo?: number | 'end' }

/** One row of the table that officials write. `null` means not stated: a draft may have gaps, `lint` names them. */
export type StepRow = {
  /** Position from 1; other rows refer to it. */
  readonly order: number
  readonly name: string
  /** `CENTER`, `COMPETENT` or the code of an agency. */
  readonly unit: string | null
  readonly role: Role | null
  readonly kind: StepKind | null
  /** Working hours. */
  readonly hours: number | null
  readonly product: string | null
  readonly form: string | null
  readonly legalStep?: string
  readonly pausesClock?: boolean
  readonly outcomes?: readonly RowOutcome[]
  /** Short for two outcomes: approve goes on, send back goes to the row of this order. */
  readonly sendsBackTo?: number
  /** Key of the process of another agency that does this step (liên thông); it answers with one of `outcomes`, when there are any. */
  readonly calls?: string
  /** Rows next to each other with the same group run at the same time. */
  readonly parallelGroup?: string
  /** Rows of one group with the same branch follow each other; absent = a branch of its own. */
  readonly branch?: string
  /** Who does it, as the source writes it. */
  readonly actor?: string
  /** Its number in the source, which may repeat or skip. */
  readonly sourceOrder?: string
  /** What the source lists inside the step, with its hours where stated. */
  readonly tasks?: readonly { readonly name: string; readonly hours: number | null }[]
}

/** How one procedure is handled, as a table (quy trình nội bộ). */
export type StepTable = {
  readonly format: 'step-table/1'
  /** Becomes the id of the process: letters, digits, `-`, `_`, `.`; begins with a letter. */
  readonly key: string
  readonly name: string
  readonly procedureCode: string | null
  /** Shown wherever the process is shown, for example "minh họa". */
  readonly note?: string
  readonly source?: string
  readonly rows: readonly StepRow[]
}

export const STEP_TABLE_FORMAT = 'step-table/1'
/** Codes of the two outcomes that `sendsBackTo` stands for. */
export const APPROVE = 'approve'
export const SEND_BACK = 'sendBack'

/** The outcomes of a row, with `sendsBackTo` written out; empty when the step asks for none. */
export function rowOutcomes(row: StepRow): readonly RowOutcome[] {
  if (row.outcomes !== undefined) return row.outcomes
  if (row.sendsBackTo === undefined) return []
  return [
    { code: APPROVE, name: 'Đồng ý' },
    { code: SEND_BACK, name: 'Trả lại', goesTo: row.sendsBackTo },
  ]
}
