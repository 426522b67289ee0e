import { plannedPath } from '@motcua/process-engine'
import { addWorkingDays, onlineAnswerDue, onlineReceivedAt } from '@motcua/working-time'
import {
  isRefused,
  type DossierId,
  type Instant,
  type LocalDate,
  type Official,
  type OfficialId,
  type Refused,
  type Viewer,
} from '@motcua/terms'
import { scanDocuments } from '../domain/archive-scans.ts'
import { giveReceipt } from '../domain/receipt-duty.ts'
import { urgeStep } from '../domain/urge-step.ts'
import { acceptanceObstacle, acceptDossier } from '../domain/accept-dossier.ts'
import type { CommandName, Commands, SubmitDossier } from '../domain/commands.ts'
import { correctApplication, type CorrectionFacts } from '../domain/correct-application.ts'
import { dossierCodeOf } from '../domain/dossier-code.ts'
import type { DossierEvent, DossierEventBody } from '../domain/dossier-event.ts'
import { approveResult, deliverResult, numberResult, signResult } from '../domain/dossier-result.ts'
import { evolve, type DossierState } from '../domain/dossier-state.ts'
import { resumeDossier, stopDossier, withdrawDossier } from '../domain/end-dossier.ts'
import { retryIncident } from '../domain/process-incident.ts'
import { assignWork, completeStep, confirmHandover, handOver, recallHandover, sendBack, type WorkFacts } from '../domain/process-work.ts'
import { refuseIntake } from '../domain/refuse-intake.ts'
import { submitDossier, type SubmissionFacts } from '../domain/submit-dossier.ts'
import { provideSupplement, requestSupplement } from '../domain/supplement-dossier.ts'
import { counters, everybody } from './kite-office.ts'
import type { KiteProcedure } from './kite-procedures.ts'

/** One dossier as a story goes: the rules around it and what has happened so far. Never changed, each act gives a new one. */
export type Scene = { readonly procedure: KiteProcedure; readonly state: DossierState | null; readonly events: readonly DossierEvent[] }

export const dossierId = 'dossier-1' as DossierId
export const newScene = (procedure: KiteProcedure): Scene => ({ procedure, state: null, events: [] })

/** The dossier of a scene. @throws Error before the submission */
export function stateOf(scene: Scene): DossierState {
  if (scene.state === null) throw new Error('Nothing has been submitted yet')
  return scene.state
}

/** The scene after one more event. State goes through JSON, as it does in the database. */
export function after(scene: Scene, body: DossierEventBody, at: Instant, viewer: Viewer): Scene {
  const actor = {
    kind: viewer.kind === 'anonymous' ? ('visitor' as const) : viewer.kind,
    accountId: viewer.kind === 'anonymous' ? null : viewer.accountId,
    officialId: viewer.kind === 'official' ? viewer.officialId : null,
  }
  const event = JSON.parse(JSON.stringify({ ...body, seq: scene.events.length + 1, at, actor })) as DossierEvent
  const state = JSON.parse(JSON.stringify(evolve(dossierId, scene.state, event))) as DossierState
  return { ...scene, state, events: [...scene.events, event] }
}

/** Decides a submission as the office with this procedure would. */
export function decideSubmission(
  scene: Scene,
  command: SubmitDossier,
  now: Instant,
  viewer: Viewer,
  facts: Partial<SubmissionFacts> = {},
): DossierEventBody | Refused {
  const { procedure } = scene
  const online = command.channel === 'ONLINE'
  return submitDossier(command, {
    now,
    procedure: procedure.pinned,
    publication: procedure.publication,
    channelOffered: true,
    checklist: procedure.checklist,
    ownerAccountId: viewer.kind === 'citizen' ? viewer.accountId : null,
    authorisationGiven: false,
    receivedAt: online ? known(onlineReceivedAt(now, procedure.clock.calendar)) : now,
    answerDueAt: online ? known(onlineAnswerDue(now, procedure.clock.calendar)) : null,
    competentAgencyEnded: null,
    ...facts,
  })
}

type Deciders = {
  readonly [Name in CommandName]: (command: Commands[Name], scene: Scene, now: Instant, viewer: Viewer) => DossierEventBody | Refused
}

/** Whatever personal data a correction sends counts as changed, field by field; its checks are the use case's. */
function correctedBy({ applicant, submitter, answers }: Commands['correct-application']): CorrectionFacts['person'] {
  if (applicant === undefined && submitter === undefined && answers === undefined) return null
  const changed = [
    ...Object.keys(applicant ?? {}).map((key) => `applicant.${key}`),
    ...Object.keys(submitter ?? {}).map((key) => `submitter.${key}`),
    ...Object.keys(answers ?? {}).map((key) => `answers.${key}`),
  ]
  return {
    changed,
    byAnother: submitter !== undefined && submitter !== null,
    authorisationGiven: Boolean(submitter?.authorisation),
    digests: { before: 'digest-before', after: 'digest-after' },
  }
}

/** What the use cases do around the decisions, with the facts of the invented office instead of tables. */
const deciders: Deciders = {
  'correct-application': (command, scene) =>
    correctApplication(command, stateOf(scene), { checklist: scene.procedure.checklist, person: correctedBy(command) }),
  'check-documents': (command) => ({ type: 'DocumentsChecked', checks: command.checks }),
  accept: (command, scene, now, viewer) => accept(scene, now, asOfficial(viewer), command.receipt !== false),
  'request-supplement': (command, scene, now, viewer) =>
    requestSupplement(command, stateOf(scene), {
      now,
      checklist: scene.procedure.checklist,
      rules: { limits: scene.procedure.supplementLimits, askBy: askByOf(scene) },
      answerBy: `${known(addWorkingDays(scene.procedure.clock.calendar, now.slice(0, 10) as LocalDate, 20))}T23:59:59+07:00` as Instant,
      number: `${scene.events.length}/PBS`,
      clock: scene.procedure.clock,
      supervisorConfirmed: isSupervisor(command.again?.allowedBy, viewer),
    }),
  supplement: (command, scene, now) =>
    provideSupplement(command, stateOf(scene), { now, checklist: scene.procedure.checklist, clock: scene.procedure.clock }),
  refuse: (command, scene) => refuseIntake(command, stateOf(scene), '1/PTC'),
  'hand-over': (command, scene, now, viewer) => handOver(command, stateOf(scene), workFacts(scene, now, viewer)),
  'confirm-handover': (command, scene, now, viewer) => confirmHandover(command, stateOf(scene), workFacts(scene, now, viewer)),
  'recall-handover': (command, scene) => recallHandover(command, stateOf(scene)),
  assign: (command, scene, now, viewer) => {
    const state = stateOf(scene)
    const work = state.work.find((w) => w.token === command.token)
    const role = work?.kind === 'assignment' ? plannedPath(scene.procedure.process.graph, work.node)[1]?.role : work?.role
    const assigneeHoldsRole = everybody.some(
      (o) => o.officialId === command.officialId && o.grants.some((g) => g.role === role && g.agencyId === work?.agencyId),
    )
    return assignWork(command, state, { ...workFacts(scene, now, viewer), assigneeHoldsRole })
  },
  'complete-step': (command, scene, now, viewer) => completeStep(command, stateOf(scene), workFacts(scene, now, viewer)),
  'send-back': (command, scene, now, viewer) => sendBack(command, stateOf(scene), workFacts(scene, now, viewer)),
  approve: (command, scene) => approveResult(command, stateOf(scene)),
  sign: (command, scene, now, viewer) => signResult(command, stateOf(scene), workFacts(scene, now, viewer)),
  number: (command, scene, now, viewer) =>
    numberResult({ ...command, number: `12/${command.book}` }, stateOf(scene), workFacts(scene, now, viewer)),
  'deliver-result': (command, scene, now, viewer) =>
    deliverResult(command, stateOf(scene), {
      ...workFacts(scene, now, viewer),
      counter: command.counterId === null ? null : (counters[command.counterId] ?? null),
      acknowledgement: command.channel === 'ONLINE' && (stateOf(scene).result?.files.length ?? 0) > 0 ? 'vault-entry-1' : null,
    }),
  withdraw: (command, scene, now) => withdrawDossier(command, stateOf(scene), endFacts(scene, now)),
  stop: (command, scene, now) => stopDossier(command, stateOf(scene), { ...endFacts(scene, now), number: command.final ? '1/TBD' : null }),
  resume: (command, scene, now) => resumeDossier(command, stateOf(scene), endFacts(scene, now)),
  'issue-receipt': (_command, scene) => giveReceipt(stateOf(scene), { number: '2/TNHS' }),
  'scan-documents': (command, scene) => scanDocuments(command, stateOf(scene)),
  urge: (command, scene, now) => urgeStep(command, stateOf(scene), { now }),
  'retry-incident': (command, scene, now, viewer) => retryIncident(command, stateOf(scene), workFacts(scene, now, viewer)),
}

/** Decides a command; whether the viewer may give it is policy's matter. */
export function decide<Name extends CommandName>(
  name: Name,
  command: Commands[Name],
  scene: Scene,
  now: Instant,
  viewer: Viewer,
): DossierEventBody | Refused {
  return deciders[name](command, scene, now, viewer)
}

function accept(scene: Scene, now: Instant, by: Official, withReceipt: boolean): DossierEventBody | Refused {
  const state = stateOf(scene)
  const { procedure } = scene
  const obstacle = acceptanceObstacle(state, { checklist: procedure.checklist, limit: procedure.limit, process: procedure.process })
  if (obstacle) return obstacle
  return acceptDossier(state, {
    now,
    by: by.officialId,
    code: dossierCodeOf('000.00.19.H29', now.slice(0, 10) as LocalDate, 1, { serialDigits: 4 }),
    receiptNumber: withReceipt ? '1/TNHS' : null,
    regime: 'DECREE_118',
    limit: procedure.limit,
    clock: procedure.clock,
    process: procedure.process,
    path: plannedPath(procedure.process.graph),
  })
}

function workFacts(scene: Scene, now: Instant, viewer: Viewer): WorkFacts {
  return {
    now,
    by: asOfficial(viewer),
    process: scene.procedure.process,
    clock: scene.procedure.clock,
    archive: scene.procedure.archive === true,
  }
}

const endFacts = (scene: Scene, now: Instant) => ({
  now,
  process: scene.state?.acceptance ? scene.procedure.process : null,
  clock: scene.procedure.clock,
})

function askByOf({ procedure, state }: Scene): Instant | null {
  const acceptedAt = state?.acceptance?.acceptedAt
  if (acceptedAt === undefined || procedure.askWithinDays === null) return null
  const day = known(addWorkingDays(procedure.clock.calendar, acceptedAt.slice(0, 10) as LocalDate, procedure.askWithinDays))
  return `${day}${acceptedAt.slice(10)}` as Instant
}

const supervisors = ['giang', 'binh', 'lan'] as unknown as readonly OfficialId[]
const isSupervisor = (named: OfficialId | undefined, viewer: Viewer): boolean =>
  named !== undefined && supervisors.includes(named) && !(viewer.kind === 'official' && viewer.officialId === named)

function asOfficial(viewer: Viewer): Official {
  if (viewer.kind !== 'official') throw new Error('Only officials do this')
  return viewer
}

function known<T>(value: T | Refused): T {
  if (isRefused(value)) throw new Error(value.code)
  return value
}
