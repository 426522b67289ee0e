import { statusNumber } from '@motcua/terms'
import { z } from 'zod'
import type { DossierLine, OpenedDossier, PublicView } from '../index.ts'

const moment = z.string().nullable()
const unknownRecord = z.record(z.string(), z.unknown())

export const RoadStepView = z
  .object({
    name: z.string(),
    kind: z.string(),
    agency: z.string(),
    official: z.string().nullable(),
    from: moment,
    to: moment,
    plannedDueAt: moment,
    state: z.enum(['PAST', 'NOW', 'AHEAD']),
    note: z.string().nullable(),
  })
  .meta({ id: 'RoadStep' })
export const DueView = z
  .object({
    dueAt: moment,
    provisional: z.boolean(),
    rows: z.array(z.object({ text: z.string(), amount: z.string() })),
    ledger: z.array(z.unknown()),
  })
  .meta({ id: 'Due' })
const WorkView = z.object({
  token: z.number(),
  name: z.string(),
  kind: z.string(),
  agencyId: z.string(),
  agency: z.string(),
  role: z.string(),
  assigneeId: z.string().nullable(),
  assignee: z.string().nullable(),
  openedAt: moment,
  startedAt: moment,
  dueAt: moment,
  allottedMinutes: z.number(),
})

/** A dossier as its citizen and its officials read it. */
export const DossierView = z
  .object({
    id: z.string(),
    seq: z.number(),
    code: z.string().nullable(),
    lookupCode: z.string(),
    status: z.string(),
    statusNumber: z.number(),
    procedureCode: z.string(),
    procedureName: z.string(),
    caseId: z.string().nullable(),
    channel: z.string(),
    resultChannel: z.string(),
    intakeUnitId: z.string(),
    intakeUnit: z.string(),
    competentAgencyId: z.string(),
    competentAgency: z.string(),
    submittedAt: moment,
    receivedAt: moment,
    answerDueAt: moment,
    acceptedAt: moment,
    dueAt: moment,
    firstDueAt: moment,
    finishedAt: moment,
    returnedAt: moment,
    endedAt: moment,
    timeliness: z.string().nullable(),
    interim: z.boolean(),
    revision: z.number(),
    setCount: z.number(),
    newerVersion: z.boolean(),
    applicant: unknownRecord,
    submitter: unknownRecord.nullable(),
    answers: unknownRecord,
    documents: z.array(unknownRecord),
    checklist: z.array(unknownRecord),
    supplement: unknownRecord.nullable(),
    result: unknownRecord.nullable(),
    delivery: unknownRecord.nullable(),
    pauses: z.array(unknownRecord),
    incidents: z.array(unknownRecord),
    work: z.array(WorkView),
    road: z.array(RoadStepView),
    due: DueView.nullable(),
    limitText: z.string(),
    papers: z.array(
      z.object({
        id: z.string(),
        form: z.string(),
        formSet: z.string(),
        number: z.string().nullable(),
        issuedAt: z.string(),
        printCount: z.number(),
      }),
    ),
    actions: z.array(z.object({ action: z.string(), token: z.number().nullable(), blocked: z.string().nullable() })),
  })
  .meta({ id: 'Dossier' })

/** Field by field, so that what is added to the state stays private until someone decides otherwise. */
export function toDossierView(o: OpenedDossier): z.infer<typeof DossierView> {
  const { state, person } = o
  return {
    id: state.id,
    seq: state.seq,
    code: state.acceptance?.code ?? null,
    lookupCode: o.lookupCode,
    status: state.status,
    statusNumber: statusNumber(state.status),
    procedureCode: state.procedure.code,
    procedureName: state.procedure.name,
    caseId: state.caseId,
    channel: state.channel,
    resultChannel: state.resultChannel,
    intakeUnitId: state.intakeUnitId,
    intakeUnit: o.agencyName(state.intakeUnitId),
    competentAgencyId: state.competentAgencyId,
    competentAgency: o.agencyName(state.competentAgencyId),
    submittedAt: state.submittedAt,
    receivedAt: state.receivedAt,
    answerDueAt: state.answerDueAt,
    acceptedAt: state.acceptance?.acceptedAt ?? null,
    dueAt: state.dueAt,
    firstDueAt: state.acceptance?.firstDueAt ?? null,
    finishedAt: state.finishedAt,
    returnedAt: state.returnedAt,
    endedAt: state.endedAt,
    timeliness: state.timeliness,
    interim: state.interim,
    revision: state.revision,
    setCount: state.setCount,
    newerVersion: o.newerVersion,
    applicant: { ...person.applicant },
    submitter: person.submitter && { ...person.submitter },
    answers: { ...person.answers },
    documents: state.documents.map((d) => ({ ...d })),
    checklist: o.checklist.map((c) => ({ ...c })),
    supplement: state.supplement && { ...state.supplement },
    result: state.result && { ...state.result },
    delivery: state.delivery && { ...state.delivery },
    pauses: state.pauses.map((p) => ({ ...p })),
    incidents: state.incidents.map((i) => ({ ...i })),
    work: state.work.map((w) => ({
      token: w.token,
      name: w.name,
      kind: w.kind,
      agencyId: w.agencyId,
      agency: o.agencyName(w.agencyId),
      role: w.role,
      assigneeId: w.assigneeId,
      assignee: w.assigneeId && o.officialName(w.assigneeId),
      openedAt: w.openedAt,
      startedAt: w.startedAt,
      dueAt: w.dueAt,
      allottedMinutes: w.allottedMinutes,
    })),
    road: o.road.map((r) => toRoadStepView(r, o)),
    due: toDueView(o.due),
    limitText: o.limitText,
    papers: o.papers.map((p) => ({
      id: p.id,
      form: p.form,
      formSet: p.formSet,
      number: p.number,
      issuedAt: p.issuedAt,
      printCount: p.printCount,
    })),
    actions: o.actions.map((a) => ({ ...a })),
  }
}

export const toDueView = (due: OpenedDossier['due']): z.infer<typeof DueView> | null =>
  due && {
    dueAt: due.dueAt,
    provisional: due.provisional,
    rows: due.rows.map((r) => ({ text: r.text, amount: r.amount })),
    ledger: [...due.ledger],
  }

function toRoadStepView(
  r: OpenedDossier['road'][number],
  names: Pick<OpenedDossier, 'agencyName'> & Partial<Pick<OpenedDossier, 'officialName'>>,
): z.infer<typeof RoadStepView> {
  return {
    name: r.name,
    kind: r.kind,
    agency: names.agencyName(r.agencyId),
    official: r.officialId === null ? null : (names.officialName?.(r.officialId) ?? null),
    from: r.from,
    to: r.to,
    plannedDueAt: r.plannedDueAt,
    state: r.state,
    note: r.note,
  }
}

/** What anybody with the code and the four digits sees: no names, no numbers of persons. */
export const PublicDossierView = z
  .object({
    code: z.string().nullable(),
    status: z.string(),
    statusNumber: z.number(),
    procedureName: z.string(),
    applicantInitials: z.string(),
    submittedAt: z.string(),
    dueAt: moment,
    finishedAt: moment,
    returnedAt: moment,
    endedAt: moment,
    awaitsSupplement: z.boolean(),
    intakeUnit: z.string(),
    competentAgency: z.string(),
    road: z.array(RoadStepView),
    due: DueView.nullable(),
    limitText: z.string(),
  })
  .meta({ id: 'PublicDossier' })

export function toPublicDossierView(v: PublicView): z.infer<typeof PublicDossierView> {
  const { state } = v
  return {
    code: v.code,
    status: state.status,
    statusNumber: statusNumber(state.status),
    procedureName: v.procedureName,
    applicantInitials: v.applicantInitials,
    submittedAt: state.submittedAt,
    dueAt: state.dueAt,
    finishedAt: state.finishedAt,
    returnedAt: state.returnedAt,
    endedAt: state.endedAt,
    awaitsSupplement: state.awaitsSupplement,
    intakeUnit: v.agencyName(state.intakeUnitId),
    competentAgency: v.agencyName(state.competentAgencyId),
    road: v.road.map((r) => toRoadStepView(r, v)),
    due: toDueView(v.due),
    limitText: v.limitText,
  }
}

/** One line of a list. */
export const DossierLineView = z
  .object({
    id: z.string(),
    seq: z.number(),
    code: z.string().nullable(),
    lookupCode: z.string(),
    status: z.string(),
    procedureCode: z.string(),
    procedureName: z.string(),
    applicantName: z.string(),
    channel: z.string(),
    submittedAt: z.string(),
    answerDueAt: moment,
    acceptedAt: moment,
    dueAt: moment,
    finishedAt: moment,
    awaitingSupplement: z.boolean(),
    intakeUnitId: z.string(),
    competentAgencyId: z.string(),
    work: z
      .object({
        token: z.number(),
        name: z.string(),
        kind: z.string(),
        dueAt: moment,
        startedAt: moment,
        assigneeId: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'DossierLine' })

export const toDossierLineView = (line: DossierLine): z.infer<typeof DossierLineView> => ({
  id: line.id,
  seq: line.seq,
  code: line.code,
  lookupCode: line.lookupCode,
  status: line.status,
  procedureCode: line.procedureCode,
  procedureName: line.procedureName,
  applicantName: line.applicantName,
  channel: line.channel,
  submittedAt: line.submittedAt,
  answerDueAt: line.answerDueAt,
  acceptedAt: line.acceptedAt,
  dueAt: line.dueAt,
  finishedAt: line.finishedAt,
  awaitingSupplement: line.awaitingSupplement,
  intakeUnitId: line.intakeUnitId,
  competentAgencyId: line.competentAgencyId,
  work: line.work && { ...line.work },
})
