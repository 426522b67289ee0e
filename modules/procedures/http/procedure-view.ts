import { z } from 'zod'
import { onlineLevels, submissionChannels, type LocalDate, type SubmissionChannel } from '@motcua/terms'
import {
  documentKindsText,
  documentsFor,
  feesFor,
  feeText,
  needsCase,
  openChannels,
  publicationStateOf,
  timeLimitFor,
  timeLimitText,
  type ProcedureLine,
  type ReadProcedure,
} from '../index.ts'

const channel = z.enum(submissionChannels)
const onlineLevel = z.enum(onlineLevels)
const named = z.object({ code: z.string(), name: z.string() })
const limit = z.object({ value: z.number(), unit: z.string(), sameDay: z.boolean(), cutoffTime: z.string().nullable() })

export const ProcedureLineView = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    field: named.nullable(),
    levels: z.array(z.string()),
    agency: z.string().nullable(),
    channels: z.array(channel),
    onlineLevel,
    interim: z.boolean(),
    timeLimit: z.string(),
    fee: z.string(),
  })
  .meta({ id: 'ProcedureLine' })

export const toProcedureLineView = (line: ProcedureLine): z.input<typeof ProcedureLineView> => ({
  ...line,
  levels: [...line.levels],
  channels: [...line.channels],
})

const DocumentView = z.object({
  id: z.string(),
  name: z.string(),
  detail: z.string().nullable(),
  requirement: z.enum(['REQUIRED', 'CONDITIONAL', 'OPTIONAL']),
  condition: z.string().nullable(),
  group: z.string().nullable().describe('Papers with the same group stand for one another.'),
  kinds: z.array(z.object({ kind: z.string(), quantity: z.number() })),
  kindsText: z.string(),
  formCode: z.string().nullable(),
  heldAlready: z.boolean().describe('Held by the State or filled in on screen: need not be handed in (R-022).'),
})

export const ProcedureView = z
  .object({
    versionId: z.string(),
    versionNumber: z.number(),
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    field: named.nullable(),
    ministry: z.string().nullable(),
    levels: z.array(z.string()),
    agency: z.string().nullable(),
    applicantKinds: z.array(z.string()),
    steps: z.string().nullable(),
    setCount: z.number().nullable(),
    cases: z.array(z.object({ id: z.string(), name: z.string() })),
    caseNeeded: z.boolean().describe('Papers and time depend on a case that has not been chosen: ask again with `case`.'),
    documents: z.array(DocumentView),
    documentNotes: z.array(z.string()),
    timeLimit: z.object({ text: z.string(), limit: limit.nullable() }),
    timeLimits: z.array(z.object({ text: z.string(), caseId: z.string().nullable(), channel: channel.nullable() })),
    fees: z.array(
      z.object({ kind: z.string(), rule: z.string(), amount: z.number().nullable(), unit: z.string().nullable(), text: z.string() }),
    ),
    channels: z.array(channel),
    results: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
    conditions: z.array(z.string()),
    legalBasis: z.array(z.object({ number: z.string(), title: z.string().nullable() })),
    onlineLevel,
    sameDay: z.boolean(),
    controlSlipExempt: z.boolean(),
    publication: z.object({
      state: z.enum(['PUBLISHED', 'INTERIM', 'NONE']),
      decision: z.object({ number: z.string(), date: z.string().nullable(), agency: z.string().nullable() }).nullable(),
      interimBasis: z.string().nullable(),
      effectiveFrom: z.string().nullable(),
      effectiveTo: z.string().nullable().describe('First day no longer in force.'),
    }),
    source: z.object({ address: z.string(), asOf: z.string().nullable() }),
    silent: z.array(z.string()).describe('Parts that the source does not state.'),
  })
  .meta({ id: 'Procedure' })

export type ProcedureQuestion = { readonly caseId: string | null; readonly channel: SubmissionChannel | null; readonly on: LocalDate }

/** A procedure as other programs see it, for one case and one way of filing where they are named. */
export function toProcedureView({ version: v }: ReadProcedure, question: ProcedureQuestion): z.input<typeof ProcedureView> {
  const { publication } = v
  const level = publication?.onlineLevel ?? v.onlineLevel
  const applying = timeLimitFor(v, question)
  const checklist = documentsFor(v, { ...question, facts: { availableSources: [], eformOffered: true } })
  return {
    versionId: v.id,
    versionNumber: v.versionNumber,
    code: v.code,
    name: v.name,
    shortName: v.shortName,
    field: v.field,
    ministry: v.ministry,
    levels: [...v.levels],
    agency: v.implementingAgency,
    applicantKinds: [...v.applicantKinds],
    steps: v.steps,
    setCount: v.setCount,
    cases: [...v.cases],
    caseNeeded: needsCase(v, question.caseId),
    documents: checklist.items.map((d) => ({
      id: d.id,
      name: d.name,
      detail: d.detail,
      requirement: d.requirement,
      condition: d.condition,
      group: d.group,
      kinds: [...d.kinds],
      kindsText: documentKindsText(d),
      formCode: d.formCode,
      heldAlready: d.heldAlready,
    })),
    documentNotes: [...v.documentNotes],
    timeLimit: {
      text: timeLimitText(applying),
      limit: applying && { value: applying.value, unit: applying.unit, sameDay: applying.sameDay, cutoffTime: applying.cutoffTime },
    },
    timeLimits: v.timeLimits.map((l) => ({ text: timeLimitText(l), caseId: l.caseId, channel: l.channel })),
    fees: feesFor(v, question).map((f) => ({ kind: f.kind, rule: f.rule, amount: f.amount, unit: f.unit, text: feeText(f) })),
    channels: openChannels(v),
    results: v.results.filter((r) => r.kind === 'RESULT').map((r) => ({ name: r.name, code: r.code })),
    conditions: [...v.conditions],
    legalBasis: [...v.legalBasis],
    onlineLevel: level,
    sameDay: v.oneStop.sameDay,
    controlSlipExempt: v.oneStop.controlSlipExempt,
    publication: {
      state: publicationStateOf(publication, question.on),
      decision: publication?.decision ?? null,
      interimBasis: publication?.interimBasis ?? null,
      effectiveFrom: publication?.effectiveFrom ?? null,
      effectiveTo: publication?.effectiveTo ?? null,
    },
    source: { address: v.source.address, asOf: v.source.asOf },
    silent: v.findings.filter((f) => f.code === 'source-silent').map((f) => f.path),
  }
}
