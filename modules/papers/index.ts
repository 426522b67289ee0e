export { findForm, formOrigin, getForm, officialPapers, type FormEntry, type OfficialPaper } from './domain/form-catalogue.ts'
export { formSetAt, formSetToPrint, shippedFormSets, type FormSetPeriod } from './domain/form-set.ts'
export { toControlSlipView, type ControlSlipInput, type ControlSlipView } from './domain/control-slip.ts'
export type { HandoverSide, SlipHandover } from './domain/slip-handover.ts'
export {
  ledgerRowLimit,
  toDossierLedgerView,
  type DossierLedgerInput,
  type DossierLedgerView,
  type LedgerEntry,
} from './domain/dossier-ledger.ts'
export { paperCopies, toCopies, type PaperCopy } from './domain/paper-copies.ts'
export type { HeadLines, PaperApplicant, PaperFee, PaperIssue, PaperProcedure, PaperSigner } from './domain/paper-inputs.ts'
export { paperNumberLine, shippedSuffixes, type PaperNumber } from './domain/paper-number.ts'
export type { PaperTemplate, PaperViews } from './domain/paper-templates.ts'
export { reprintMark, type PaperFrame } from './domain/paper-view.ts'
export { toProcedureGuideView, type GuideDocument, type ProcedureGuideInput, type ProcedureGuideView } from './domain/procedure-guide.ts'
export { toReceiptView, type ReceiptDocument, type ReceiptInput, type ReceiptView } from './domain/receipt.ts'
export {
  refusalReasons,
  toRefusalNoticeView,
  type RefusalNoticeInput,
  type RefusalNoticeView,
  type RefusalReason,
  type RightBody,
} from './domain/refusal-notice.ts'
export { paperRefusals, type PaperRefusalCode } from './domain/refusals.ts'
export { toReprint } from './domain/reprint.ts'
export {
  supplementPlaces,
  toSupplementRequestView,
  type SupplementItem,
  type SupplementPhase,
  type SupplementPlace,
  type SupplementRequestInput,
  type SupplementRequestView,
} from './domain/supplement-request.ts'
export { timelinessNames } from './domain/timeliness-names.ts'
export { dayOf, shortDate, vietnameseDate, vietnameseMoment } from './domain/vietnamese-date.ts'
export { vndInFigures, vndInWords, type ZeroTens } from './domain/vnd-in-words.ts'
export { PaperFault, type PaperFaultReason } from './rendering/paper-fault.ts'
export { createPaperMaker, type PaperMaker, type PaperMakerOptions } from './rendering/paper-maker.ts'
export { qrDrawing, type QrDrawing } from './rendering/qr-drawing.ts'
export { qrSvg } from './rendering/qr-svg.ts'
