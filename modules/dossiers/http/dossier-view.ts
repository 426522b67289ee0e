import { dossierStatuses, resultChannels, statusNumber, submissionChannels, timelinesses } from '@motcua/terms'
import { z } from 'zod'
import { commandNames, type DossierLine, type OpenedDossier, type PublicView } from '../index.ts'
import {
  ApplicantView,
  ChecklistItemView,
  DeliveryView,
  DocumentView,
  moment,
  PauseView,
  ResultView,
  SubmitterView,
  SupplementView,
  toApplicantView,
  toChecklistItemView,
  toDeliveryView,
  toDocumentView,
  toPauseView,
  toResultView,
  toSubmitterView,
  toSupplementView,
  toWorkView,
  WorkView,
} from './dossier-part-views.ts'
import { DueView, toDueView } from './due-view.ts'

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

/** A dossier as its citizen and its officials read it. */
export const DossierView = z
  .object({
    id: z.string(),
    seq: z.number(),
    code: z.string().nullable(),
    lookupCode: z.string(),
    status: z.enum(dossierStatuses),
    statusNumber: z.number(),
    procedureCode: z.string(),
    procedureName: z.string(),
    caseId: z.string().nullable(),
    channel: z.enum(submissionChannels),
    resultChannel: z.enum(resultChannels),
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
    timeliness: z.enum(timelinesses).nullable(),
    interim: z.boolean(),
    revision: z.number(),
    setCount: z.number(),
    newerVersion: z.boolean(),
    applicant: ApplicantView,
    submitter: SubmitterView.nullable(),
    answers: z.record(z.string(), z.unknown()).describe('Answers of the electronic form, as its schema names them.'),
    documents: z.array(DocumentView),
    checklist: z.array(ChecklistItemView),
    supplement: SupplementView.nullable(),
    result: ResultView.nullable().describe('For officials from the first draft on; for the applicant once it is at the center.'),
    delivery: DeliveryView.nullable(),
    pauses: z.array(PauseView),
    incidents: z.array(z.object({ token: z.number(), node: z.string(), reason: z.string() })),
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
    actions: z
      .array(z.object({ action: z.enum(commandNames), token: z.number().nullable(), blocked: z.string().nullable() }))
      .describe('What the asker can do now; `blocked` is the code that says why not yet.'),
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
    applicant: toApplicantView(person),
    submitter: toSubmitterView(person),
    answers: { ...person.answers },
    documents: state.documents.map(toDocumentView),
    checklist: o.checklist.map(toChecklistItemView),
    supplement: toSupplementView(state),
    result: toResultView(state),
    delivery: toDeliveryView(state),
    pauses: state.pauses.map(toPauseView),
    incidents: state.incidents.map(({ token, node, reason }) => ({ token, node, reason })),
    work: state.work.map((w) => toWorkView(w, o)),
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
    actions: o.actions.map(({ action, token, blocked }) => ({ action, token, blocked })),
  }
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
    status: z.enum(dossierStatuses),
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
    status: z.enum(dossierStatuses),
    procedureCode: z.string(),
    procedureName: z.string(),
    applicantName: z.string(),
    channel: z.enum(submissionChannels),
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
  work: line.work && {
    token: line.work.token,
    name: line.work.name,
    kind: line.work.kind,
    dueAt: line.work.dueAt,
    startedAt: line.work.startedAt,
    assigneeId: line.work.assigneeId,
  },
})
