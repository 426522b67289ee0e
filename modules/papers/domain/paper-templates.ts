import type { ControlSlipView } from './control-slip.ts'
import type { DossierLedgerView } from './dossier-ledger.ts'
import type { ProcedureGuideView } from './procedure-guide.ts'
import type { ReceiptView } from './receipt.ts'
import type { RefusalNoticeView } from './refusal-notice.ts'
import type { SupplementRequestView } from './supplement-request.ts'

/** Which template lays out which view. */
export type PaperViews = {
  readonly receipt: ReceiptView
  readonly 'supplement-request': SupplementRequestView
  readonly 'refusal-notice': RefusalNoticeView
  readonly 'control-slip': ControlSlipView
  readonly 'dossier-ledger': DossierLedgerView
  readonly 'procedure-guide': ProcedureGuideView
}
export type PaperTemplate = keyof PaperViews
