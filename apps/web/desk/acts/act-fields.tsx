import type { ReactNode } from 'react'
import type { Pane } from '../dossier/to-pane.ts'
import type { FormState } from '../form/form-state.ts'
import type { OpenAct } from './act-panel.tsx'
import type { DeskCommand } from './acts.ts'
import { AcceptFields } from './forms/accept-fields.tsx'
import { ApproveFields } from './forms/approve-fields.tsx'
import { AssignFields } from './forms/assign-fields.tsx'
import { CompleteFields } from './forms/complete-fields.tsx'
import { ConfirmFields } from './forms/confirm-fields.tsx'
import { DeliverFields } from './forms/deliver-fields.tsx'
import { HandInFields } from './forms/hand-in-fields.tsx'
import { HandOverFields } from './forms/hand-over-fields.tsx'
import { NumberFields } from './forms/number-fields.tsx'
import { ReasonFields } from './forms/reason-fields.tsx'
import { ReceiptFields } from './forms/receipt-fields.tsx'
import { RefuseFields } from './forms/refuse-fields.tsx'
import { ScanFields } from './forms/scan-fields.tsx'
import { SignFields } from './forms/sign-fields.tsx'
import { StopFields } from './forms/stop-fields.tsx'
import { SupplementFields } from './forms/supplement-fields.tsx'
import { UrgeFields } from './forms/urge-fields.tsx'

export type FieldsProps = { pane: Pane; facts: OpenAct['facts']; form: FormState; blocked: string | null }

const fieldsOf: Partial<Record<DeskCommand, (props: FieldsProps) => ReactNode>> = {
  accept: AcceptFields,
  'request-supplement': SupplementFields,
  supplement: HandInFields,
  refuse: RefuseFields,
  'hand-over': HandOverFields,
  'confirm-handover': ConfirmFields,
  'recall-handover': (props) => <ReasonFields {...props} about="recall" />,
  assign: AssignFields,
  'complete-step': CompleteFields,
  'send-back': (props) => <ReasonFields {...props} about="sendBack" />,
  approve: ApproveFields,
  sign: SignFields,
  number: NumberFields,
  'deliver-result': DeliverFields,
  withdraw: (props) => <ReasonFields {...props} about="withdraw" />,
  stop: StopFields,
  resume: (props) => <ReasonFields {...props} about="resume" />,
  'issue-receipt': ReceiptFields,
  'scan-documents': ScanFields,
  urge: UrgeFields,
}

/** The questions of an act; an act without any has only its button. */
export function ActFields({ act, pane, form }: { act: OpenAct; pane: Pane; form: FormState }) {
  const Fields = fieldsOf[act.command]
  return Fields === undefined ? null : <Fields pane={pane} facts={act.facts} form={form} blocked={act.offered?.blocked ?? null} />
}
