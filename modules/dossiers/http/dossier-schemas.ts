import { resultChannels, submissionChannels, type AgencyId, type CounterId, type FileHash, type OfficialId } from '@motcua/terms'
import { z } from 'zod'
import { refusalReasons, stopReasons, type CommandName } from '../index.ts'
import { documentKinds } from '../usecases/document-kind-names.ts'

const text = (max: number) => z.string().max(max, `Không quá ${max} ký tự.`)
const fileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hash) => hash as FileHash)
const agencyId = z.uuid().transform((id) => id as AgencyId)
const officialId = z.uuid().transform((id) => id as OfficialId)
const token = z.int().positive().describe('The open step, as `work[].token` says.')

/** A paper handed in: its files are named by the hashes that uploading gave. */
export const HandedInBody = z.object({
  requiredDocumentId: text(40),
  kind: z.enum(documentKinds),
  quantity: z.int().min(1).max(99).default(1),
  source: z.enum(['UPLOAD', 'PAPER', 'EFORM', 'VAULT', 'POPULATION_DB']),
  files: z.array(fileHash).max(500).default([]),
})

export const ApplicantBody = z.object({
  kind: z.enum(['PERSON', 'ORGANISATION']).default('PERSON'),
  fullName: text(2000),
  idNumber: text(100),
  address: text(2000),
  phone: text(100),
  email: text(500).nullable().default(null),
})

export const SubmitterBody = z.object({ fullName: text(2000), idNumber: text(100), phone: text(100), authorisation: text(2000) })
export const AnswersBody = z.record(z.string().max(100), z.unknown())

/** An application that is being filled in: any part may come by itself, nothing needs to be right yet. */
export const DraftBody = z
  .object({
    caseId: text(60).nullable(),
    competentAgencyId: agencyId.nullable(),
    applicant: ApplicantBody.nullable(),
    submitter: SubmitterBody.nullable(),
    answers: AnswersBody,
    documents: z.array(HandedInBody.pick({ requiredDocumentId: true, kind: true, files: true })).max(500),
    resultChannel: z.enum(resultChannels).nullable(),
  })
  .partial()

/** A whole application; `accept` takes it in at once at a counter. */
export const ApplicationBody = z.object({
  procedureCode: text(40),
  caseId: text(60).nullable().default(null),
  channel: z.enum(submissionChannels),
  resultChannel: z.enum(resultChannels).default('COUNTER'),
  intakeUnitId: agencyId,
  competentAgencyId: agencyId,
  setCount: z.int().min(1).max(20).default(1),
  byAnother: z.boolean().default(false),
  documents: z.array(HandedInBody).max(500),
  person: z.object({
    applicant: ApplicantBody,
    submitter: SubmitterBody.nullable().default(null),
    answers: AnswersBody.default({}),
  }),
  accept: z.boolean().default(false).describe('At a counter: accept in the same act and print the receipt.'),
  receipt: z.boolean().default(true).describe('With `accept`: false for a same-day dossier, to be finished before the office closes.'),
})

const documents = z.array(HandedInBody).max(500)
const reason = text(4000)

/** The body of each command, by its word in the address. */
export const CommandBodies = {
  'correct-application': z
    .object({
      documents: documents.default([]).describe('Papers handed in anew; the others stay.'),
      removed: z.array(text(40)).max(500).default([]).describe('Papers taken out, by their ids.'),
      resultChannel: z.enum(resultChannels),
      applicant: ApplicantBody,
      submitter: SubmitterBody.nullable(),
      answers: AnswersBody.describe('All answers of the electronic form, the unchanged ones too.'),
    })
    .partial({ resultChannel: true, applicant: true, submitter: true, answers: true })
    .describe('What is left out stays as it was filed.'),
  'check-documents': z.object({
    checks: z
      .array(
        z.object({
          requiredDocumentId: text(40),
          verdict: z.enum(['UNCHECKED', 'OK', 'WRONG']),
          note: text(2000).nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
  accept: z.object({ receipt: z.boolean().default(true).describe('False: a same-day dossier, to be finished before the office closes.') }),
  'request-supplement': z.object({
    items: z.array(z.object({ requiredDocumentId: text(40), wrong: reason, fix: reason })).max(100),
    places: z.array(text(40)).max(10),
    legalBasis: text(1000),
    again: z.object({ reason, allowedBy: officialId }).optional(),
  }),
  supplement: z.object({ documents, place: z.enum(['CENTER', 'PORTAL', 'POST']) }),
  refuse: z.object({
    reasonCode: z.enum(refusalReasons),
    reason,
    legalBasis: text(1000),
    competentBody: z.object({ name: text(300), address: text(300) }).optional(),
  }),
  'hand-over': z.object({ token, note: reason.optional() }),
  'confirm-handover': z.object({ token }),
  'recall-handover': z.object({ reason }),
  assign: z.object({ token, officialId, note: reason.optional() }),
  'complete-step': z.object({
    token,
    outcome: text(60).optional(),
    note: reason.optional(),
    draft: z
      .object({
        outcome: z.enum(['GRANTED', 'NEGATIVE']),
        title: text(300),
        reason: reason.nullable().default(null),
        legalBasis: text(1000).nullable().default(null),
        files: z.array(fileHash).max(20).default([]),
      })
      .optional(),
  }),
  'send-back': z.object({ token, comments: reason }),
  approve: z.object({ token, authorityLine: text(10).default('') }),
  sign: z.object({ token }),
  number: z.object({ token, book: z.string().regex(/^[\p{Lu}\d-]{1,20}$/u, 'Ký hiệu sổ gồm chữ hoa và số, ví dụ GPXD.') }),
  'deliver-result': z.object({
    token,
    channel: z.enum(resultChannels),
    counterId: z
      .uuid()
      .transform((id) => id as CounterId)
      .nullable()
      .default(null),
    recipientKind: z.enum(['APPLICANT', 'SUBMITTER', 'AUTHORISED']),
    identityDocument: text(200).default(''),
    signedOnPaper: z.boolean().default(false),
  }),
  withdraw: z.object({ reason: reason.default('') }),
  stop: z.object({
    reasonCode: z.enum(stopReasons),
    reason,
    legalBasis: text(1000),
    final: z.boolean(),
    papersReturned: z.array(text(300)).max(100).default([]),
  }),
  resume: z.object({ reason }),
  'issue-receipt': z.object({}),
  'scan-documents': z.object({
    scans: z
      .array(z.object({ requiredDocumentId: text(40), files: z.array(fileHash).min(1).max(500) }))
      .min(1)
      .max(500),
  }),
  urge: z.object({ token, note: reason.optional() }),
  'retry-incident': z.object({
    token: z.int().positive().describe('The incident, as the list of incidents says.'),
    reason,
    answers: z
      .record(z.string().regex(/^[\p{L}_][\p{L}\d_.]{0,59}$/u), z.union([z.boolean(), z.number(), text(200)]))
      .default({})
      .describe('Facts the process lacked, by their names in its conditions.'),
  }),
} as const satisfies Record<CommandName, z.ZodType>

export const commandSummaries: Readonly<Record<CommandName, string>> = {
  'correct-application': 'Correct an application that has not been accepted yet: answers, people, papers, how the result is received.',
  'check-documents': 'Record which papers are right and which are not.',
  accept: 'Accept a dossier: code, promised hour, receipt.',
  'request-supplement': 'Ask once, in writing, for everything that is missing.',
  supplement: 'Hand in what was asked for.',
  refuse: 'Refuse to take a dossier in, in writing.',
  'hand-over': 'Pass the dossier to the next unit.',
  'confirm-handover': 'Confirm that the dossier was received.',
  'recall-handover': 'Take back a handover nobody has confirmed.',
  assign: 'Give a step to an official.',
  'complete-step': 'Complete a step, with the draft of the result where approval follows.',
  'send-back': 'Return the draft with comments.',
  approve: 'Approve the draft result.',
  sign: 'Sign the approved result.',
  number: 'Number the signed result.',
  'deliver-result': 'Deliver the result to the person.',
  withdraw: 'Withdraw the dossier.',
  stop: 'Stop handling the dossier.',
  resume: 'Resume a stopped dossier.',
  'issue-receipt': 'Issue the receipt that was left out at acceptance.',
  'scan-documents': 'Add scans to papers that were handed in.',
  urge: 'Urge an overdue step: its handler and heads are told.',
  'retry-incident': 'Try again what the process could not decide, with the facts it lacked.',
}
