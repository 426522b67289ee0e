import { resultChannels, roles } from '@motcua/terms'
import { z } from 'zod'
import type { ChecklistItem, OpenedDossier, SubmittedDocument } from '../index.ts'

export const moment = z.string().nullable()
const text = z.string().nullable()

export const FileView = z
  .object({ hash: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })
  .meta({ id: 'DossierFile' })
export const DocumentView = z
  .object({
    requiredDocumentId: z.string(),
    kind: z.string(),
    quantity: z.number(),
    source: z.enum(['UPLOAD', 'PAPER', 'EFORM', 'VAULT', 'POPULATION_DB']),
    files: z.array(FileView),
    revision: z.number().describe('1 at submission; one more for each later hand-in (R-033).'),
    verdict: z.enum(['UNCHECKED', 'OK', 'WRONG']),
    note: text,
  })
  .meta({ id: 'SubmittedDocument' })

export const toFileView = (file: SubmittedDocument['files'][number]): z.infer<typeof FileView> => ({
  hash: file.hash,
  name: file.name,
  size: file.size,
  mediaType: file.mediaType,
})

export const toDocumentView = (d: SubmittedDocument): z.infer<typeof DocumentView> => ({
  requiredDocumentId: d.requiredDocumentId,
  kind: d.kind,
  quantity: d.quantity,
  source: d.source,
  files: d.files.map(toFileView),
  revision: d.revision,
  verdict: d.verdict,
  note: d.note,
})

export const ChecklistItemView = z
  .object({
    id: z.string(),
    name: z.string(),
    requirement: z.enum(['REQUIRED', 'CONDITIONAL', 'OPTIONAL']),
    group: text.describe('Lines with the same group stand for one another.'),
    kinds: z.array(z.object({ kind: z.string(), quantity: z.number() })),
    heldAlready: z.boolean().describe('Held by the State already: need not be handed in (R-022).'),
  })
  .meta({ id: 'ChecklistItem' })

export const toChecklistItemView = (c: ChecklistItem): z.infer<typeof ChecklistItemView> => ({
  id: c.id,
  name: c.name,
  requirement: c.requirement,
  group: c.group,
  kinds: c.kinds.map(({ kind, quantity }) => ({ kind, quantity })),
  heldAlready: c.heldAlready,
})

export const ApplicantView = z
  .object({
    kind: z.enum(['PERSON', 'ORGANISATION']),
    fullName: z.string(),
    idNumber: z.string(),
    address: z.string(),
    phone: z.string(),
    email: text,
  })
  .meta({ id: 'Applicant' })
export const SubmitterView = z
  .object({ fullName: z.string(), idNumber: z.string(), phone: z.string(), authorisation: z.string() })
  .meta({ id: 'Submitter' })

type Person = OpenedDossier['person']

export const toApplicantView = ({ applicant: a }: Person): z.infer<typeof ApplicantView> => ({
  kind: a.kind,
  fullName: a.fullName,
  idNumber: a.idNumber,
  address: a.address,
  phone: a.phone,
  email: a.email,
})

export const toSubmitterView = ({ submitter: s }: Person): z.infer<typeof SubmitterView> | null =>
  s && { fullName: s.fullName, idNumber: s.idNumber, phone: s.phone, authorisation: s.authorisation }

export const SupplementView = z
  .object({
    phase: z.enum(['INTAKE', 'APPRAISAL']),
    items: z.array(z.object({ requiredDocumentId: z.string(), wrong: z.string(), fix: z.string() })),
    places: z.array(z.enum(['CENTER', 'PORTAL', 'POST'])),
    requestedAt: z.string(),
    answerBy: z.string(),
    number: z.string(),
  })
  .meta({ id: 'OpenSupplement' })

type State = OpenedDossier['state']

export const toSupplementView = ({ supplement: s }: State): z.infer<typeof SupplementView> | null =>
  s && {
    phase: s.phase,
    items: s.items.map(({ requiredDocumentId, wrong, fix }) => ({ requiredDocumentId, wrong, fix })),
    places: [...s.places],
    requestedAt: s.requestedAt,
    answerBy: s.answerBy,
    number: s.number,
  }

export const ResultView = z
  .object({
    outcome: z.enum(['GRANTED', 'NEGATIVE']),
    title: z.string(),
    reason: text,
    legalBasis: text,
    files: z.array(FileView),
    draftedBy: z.string(),
    draftedAt: z.string(),
    approvedBy: text,
    approvedAt: moment,
    authorityLine: text,
    signedBy: text,
    signedAt: moment,
    number: text,
    numberedBy: text,
    numberedAt: moment,
  })
  .meta({ id: 'DossierResult', description: 'Approval, signature and number are separate acts, in this order (R-066).' })

export const toResultView = ({ result: r }: State): z.infer<typeof ResultView> | null =>
  r && {
    outcome: r.outcome,
    title: r.title,
    reason: r.reason,
    legalBasis: r.legalBasis,
    files: r.files.map(toFileView),
    draftedBy: r.draftedBy,
    draftedAt: r.draftedAt,
    approvedBy: r.approvedBy,
    approvedAt: r.approvedAt,
    authorityLine: r.authorityLine,
    signedBy: r.signedBy,
    signedAt: r.signedAt,
    number: r.number,
    numberedBy: r.numberedBy,
    numberedAt: r.numberedAt,
  }

export const DeliveryView = z
  .object({
    channel: z.enum(resultChannels),
    counterId: text,
    recipientKind: z.enum(['APPLICANT', 'SUBMITTER', 'AUTHORISED']),
    identityDocument: z.string(),
    signedOnPaper: z.boolean(),
    proof: z.string().optional().describe('Online: the acknowledgement of the applicant`s vault.'),
    deliveredBy: z.string(),
    deliveredAt: z.string(),
  })
  .meta({ id: 'ResultDelivery' })

export const toDeliveryView = ({ delivery: d }: State): z.infer<typeof DeliveryView> | null =>
  d && {
    channel: d.channel,
    counterId: d.counterId,
    recipientKind: d.recipientKind,
    identityDocument: d.identityDocument,
    signedOnPaper: d.signedOnPaper,
    ...(d.proof === undefined ? {} : { proof: d.proof }),
    deliveredBy: d.deliveredBy,
    deliveredAt: d.deliveredAt,
  }

export const PauseView = z
  .object({
    from: z.string(),
    to: moment,
    reason: z.enum(['SUPPLEMENT', 'PAYMENT', 'STOPPED']),
    policy: z.enum(['RESUME', 'RESTART']),
    paper: text,
  })
  .meta({ id: 'ClockPause' })

export const toPauseView = (p: State['pauses'][number]): z.infer<typeof PauseView> => ({
  from: p.from,
  to: p.to,
  reason: p.reason,
  policy: p.policy,
  paper: p.paper,
})

export const WorkView = z
  .object({
    token: z.number(),
    name: z.string(),
    kind: z.string(),
    outcomes: z.array(z.string()).describe('The answers it may be completed with; empty when the process asks for none.'),
    agencyId: z.string(),
    agency: z.string(),
    role: z.enum(roles),
    assigneeId: text,
    assignee: text,
    openedAt: z.string(),
    startedAt: moment.describe('Null until the receiver has confirmed the handover (R-058).'),
    dueAt: moment,
    allottedMinutes: z.number(),
  })
  .meta({ id: 'OpenWork' })

export const toWorkView = (
  w: State['work'][number],
  names: Pick<OpenedDossier, 'agencyName' | 'officialName'>,
): z.infer<typeof WorkView> => ({
  token: w.token,
  name: w.name,
  kind: w.kind,
  outcomes: [...(w.outcomes ?? [])],
  agencyId: w.agencyId,
  agency: names.agencyName(w.agencyId),
  role: w.role,
  assigneeId: w.assigneeId,
  assignee: w.assigneeId && names.officialName(w.assigneeId),
  openedAt: w.openedAt,
  startedAt: w.startedAt,
  dueAt: w.dueAt,
  allottedMinutes: w.allottedMinutes,
})
