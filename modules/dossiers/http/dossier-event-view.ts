import { resultChannels, roles, submissionChannels, timelinesses, type Viewer } from '@motcua/terms'
import { z } from 'zod'
import { refusalReasons, stopReasons, type DossierEvent } from '../index.ts'
import { DeliveryView, DocumentView, FileView, moment, SupplementView } from './dossier-part-views.ts'

const id = z.string()
const text = z.string().nullable()
const phase = SupplementView.shape.phase
const step = z.object({ usedMinutes: z.number(), timeliness: z.enum(timelinesses) })
const finished = z.object({ timeliness: z.enum(timelinesses) }).nullable()
const documents = z.array(DocumentView)
const at = { token: z.number(), node: z.string() }
const common = {
  seq: z.number(),
  at: z.string(),
  actor: z.object({ kind: z.enum(['citizen', 'official', 'visitor', 'system']), accountId: text, officialId: text }),
}
const event = <Type extends DossierEvent['type'], Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.object({ ...common, type: z.literal(type), ...shape })
const draft = z
  .object({
    outcome: z.enum(['GRANTED', 'NEGATIVE']),
    title: z.string(),
    reason: text,
    legalBasis: text,
    files: z.array(FileView),
    draftedBy: id,
    draftedAt: z.string(),
  })
  .nullable()

/** What happened, each kind with what it says; the inner state of the process engine is not shown. */
export const DossierEventView = z
  .discriminatedUnion('type', [
    event('DossierSubmitted', {
      procedure: z.object({ versionId: id, code: z.string(), name: z.string() }),
      caseId: text,
      channel: z.enum(submissionChannels),
      resultChannel: z.enum(resultChannels),
      intakeUnitId: id,
      competentAgencyId: id,
      byAnother: z.boolean(),
      setCount: z.number(),
      documents,
      receivedAt: z.string(),
      answerDueAt: moment,
      interim: z.boolean(),
    }),
    event('ApplicationCorrected', {
      revision: z.number(),
      documents,
      changed: z.array(z.string()).describe('What was corrected, by field: `applicant.phone`, `documents.d02`.'),
      resultChannel: z.enum(resultChannels).optional(),
      byAnother: z.boolean().optional(),
    }),
    event('DocumentsChecked', { checks: z.array(z.object({ requiredDocumentId: id, verdict: DocumentView.shape.verdict, note: text })) }),
    event('DossierAccepted', {
      acceptance: z.object({ code: z.string(), acceptedAt: z.string(), acceptedBy: id, firstDueAt: z.string(), receiptNumber: text }),
      documents,
    }),
    event('SupplementRequested', {
      phase,
      items: SupplementView.shape.items,
      places: SupplementView.shape.places,
      legalBasis: z.string(),
      answerBy: z.string(),
      number: z.string(),
      policy: z.enum(['RESUME', 'RESTART']),
      again: z.object({ reason: z.string(), allowedBy: id }).nullable(),
    }),
    event('SupplementProvided', {
      phase,
      place: z.enum(['CENTER', 'PORTAL', 'POST']),
      revision: z.number(),
      documents,
      dueAt: moment,
    }),
    event('DossierRefused', {
      reasonCode: z.enum(refusalReasons),
      reason: z.string(),
      legalBasis: z.string(),
      guidance: text,
      number: z.string(),
    }),
    event('StepCompleted', { ...at, outcome: text, note: text, step, draft, assignedTo: text, finished }),
    event('HandoverConfirmed', { ...at, givenBy: text, receivedBy: id, finished }),
    event('HandoverRecalled', { tokens: z.array(z.number()), reason: text }),
    event('StepSentBack', { ...at, comments: text, step }),
    event('WorkAssigned', { ...at, from: text, to: id, role: z.enum(roles) }),
    event('ResultApproved', { ...at, authorityLine: z.string() }),
    event('ResultSigned', { ...at, step, finished }),
    event('ResultNumbered', { ...at, number: z.string(), book: z.string(), step, finished }),
    event('ResultDelivered', { ...at, delivery: DeliveryView }),
    event('DossierWithdrawn', { reason: z.string() }),
    event('DossierStopped', {
      final: z.boolean(),
      reasonCode: z.enum(stopReasons),
      reason: z.string(),
      legalBasis: z.string(),
      number: text,
      papersReturned: z.array(z.string()),
      timeliness: z.enum(timelinesses).nullable(),
    }),
    event('DossierResumed', { reason: z.string(), dueAt: moment }),
    event('ReceiptIssued', { number: z.string() }),
    event('DocumentsScanned', { scans: z.array(z.object({ requiredDocumentId: id, files: z.array(FileView) })) }),
    event('StepUrged', { ...at, step: z.string(), agencyId: id, urged: text, dueAt: z.string(), note: text }),
    event('IncidentRetried', {
      ...at,
      incidentReason: z.string(),
      reason: text,
      answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
      finished,
    }),
  ])
  .meta({ id: 'DossierEvent' })

/** What officials write for one another: drafts, comments, why something was taken back. The applicant reads the outcome. */
const internal: Partial<Record<DossierEvent['type'], object>> = {
  StepCompleted: { note: null, draft: null },
  StepSentBack: { comments: null },
  HandoverRecalled: { reason: null },
  StepUrged: { note: null },
  IncidentRetried: { reason: null, answers: null },
}

/** An event as this viewer may read it; what the schema does not list is not sent. */
export function toEventView(viewer: Viewer, happened: DossierEvent): z.input<typeof DossierEventView> {
  // The clone is there for the type alone: lists of events cannot be written to.
  return { ...structuredClone(happened), ...(viewer.kind === 'official' ? {} : internal[happened.type]) } as z.input<
    typeof DossierEventView
  >
}
