import type {
  AccountId,
  AgencyId,
  DossierId,
  DossierStatus,
  Instant,
  OfficialId,
  ResultChannel,
  SubmissionChannel,
  Timeliness,
} from '@motcua/terms'
import type { ProcessState } from '@motcua/process-engine'
import type {
  Acceptance,
  ClockPause,
  Delivery,
  DossierResult,
  OpenSupplement,
  OpenWork,
  PinnedProcedure,
  PlannedStep,
  SubmittedDocument,
} from './dossier-parts.ts'
import type { Advance, DossierEvent, Finished, StepDues } from './dossier-event.ts'

/** A dossier as its events tell it. Folded by `evolve`, never edited. */
export type DossierState = {
  readonly id: DossierId
  readonly seq: number
  readonly status: DossierStatus
  readonly procedure: PinnedProcedure
  readonly caseId: string | null
  readonly channel: SubmissionChannel
  readonly resultChannel: ResultChannel
  readonly intakeUnitId: AgencyId
  readonly competentAgencyId: AgencyId
  readonly ownerAccountId: AccountId | null
  readonly byAnother: boolean
  readonly setCount: number
  readonly interim: boolean
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly answerDueAt: Instant | null
  readonly documents: readonly SubmittedDocument[]
  readonly revision: number
  readonly supplement: OpenSupplement | null
  readonly supplementsAsked: { readonly INTAKE: number; readonly APPRAISAL: number }
  readonly acceptance: Acceptance | null
  readonly dueAt: Instant | null
  readonly pauses: readonly ClockPause[]
  /** The plan of the acceptance, with due times that moved with the promised hour. */
  readonly plan: readonly PlannedStep[]
  readonly engine: ProcessState | null
  readonly work: readonly OpenWork[]
  readonly incidents: Advance['incidents']
  /** The last completed step while its handover can still be recalled: what to put back. */
  readonly recallable: {
    readonly by: OfficialId | null
    readonly engine: ProcessState | null
    readonly work: readonly OpenWork[]
    readonly opened: readonly number[]
    readonly result: DossierResult | null
  } | null
  readonly result: DossierResult | null
  readonly delivery: Delivery | null
  readonly finishedAt: Instant | null
  readonly timeliness: Timeliness | null
  readonly returnedAt: Instant | null
  readonly endedAt: Instant | null
  readonly stopped: { readonly final: boolean; readonly from: DossierStatus } | null
}

/** The state after one more event. Pure: the same events always give the same dossier. */
export function evolve(id: DossierId, state: DossierState | null, event: DossierEvent): DossierState {
  if (event.type === 'DossierSubmitted') return submitted(id, event)
  if (state === null) throw new Error(`Dossier ${id} has ${event.type} before it was submitted`)
  const s: DossierState = { ...state, seq: event.seq }
  switch (event.type) {
    case 'ApplicationCorrected':
      return {
        ...s,
        documents: event.documents,
        revision: event.revision,
        resultChannel: event.resultChannel ?? s.resultChannel,
        byAnother: event.byAnother ?? s.byAnother,
      }
    case 'DocumentsChecked':
      return { ...s, documents: s.documents.map((d) => ({ ...d, ...verdictOf(d, event.checks) })) }
    case 'DossierAccepted':
      return advanced(
        {
          ...s,
          status: 'ACCEPTED',
          acceptance: event.acceptance,
          dueAt: event.acceptance.firstDueAt,
          plan: event.acceptance.plan,
          documents: event.documents,
          supplement: null,
          recallable: null,
        },
        event.advance,
      )
    case 'SupplementRequested':
      return {
        ...s,
        ...(event.phase === 'APPRAISAL'
          ? {
              status: 'SUPPLEMENT_REQUIRED' as const,
              dueAt: null,
              pauses: [...s.pauses, { from: event.at, to: null, reason: 'SUPPLEMENT' as const, policy: event.policy, paper: event.number }],
            }
          : {}),
        supplement: {
          phase: event.phase,
          items: event.items,
          places: event.places,
          requestedAt: event.at,
          answerBy: event.answerBy,
          number: event.number,
        },
        supplementsAsked: { ...s.supplementsAsked, [event.phase]: s.supplementsAsked[event.phase] + 1 },
      }
    case 'SupplementProvided':
      return {
        ...s,
        ...(event.phase === 'APPRAISAL' ? resumed(s, 'SUPPLEMENT', event) : {}),
        supplement: null,
        documents: event.documents,
        revision: event.revision,
      }
    case 'DossierRefused':
      return { ...s, status: 'NOT_ACCEPTED', endedAt: event.at, supplement: null }
    case 'StepCompleted': {
      const before = {
        by: event.actor.officialId,
        engine: s.engine,
        work: s.work,
        opened: event.advance.opened.map((w) => w.token),
        result: s.result,
      }
      const result = event.draft ? draftToResult(event.draft) : s.result
      // A first handover that nobody has signed for can still be recalled: until then the dossier is accepted, no more.
      const onItsWay = event.advance.opened.length > 0 && event.advance.opened.every((w) => w.startedAt === null && w.kind !== 'delivery')
      const begun = onItsWay ? s : underWay(s)
      return { ...advanced({ ...finishing(begun, event.at, event.finished), result }, event.advance), recallable: before }
    }
    case 'HandoverConfirmed': {
      const signed = changeWork(s, event.token, (w) => ({
        ...w,
        startedAt: event.at,
        startedBy: event.receivedBy,
        assigneeId: event.receivedBy,
      }))
      return finishing(underWay({ ...signed, recallable: unlessOpened(signed.recallable, event.token) }), event.at, event.finished)
    }
    case 'HandoverRecalled':
      return s.recallable
        ? {
            ...s,
            engine: withoutReuse(s.recallable.engine, s.engine),
            work: s.recallable.work,
            result: s.recallable.result,
            recallable: null,
          }
        : s
    case 'StepSentBack':
      return advanced(
        {
          ...underWay(s),
          recallable: null,
          result: s.result && { ...s.result, approvedBy: null, approvedAt: null, signedBy: null, signedAt: null, authorityLine: null },
        },
        event.advance,
      )
    case 'WorkAssigned':
      return changeWork(s, event.token, (w) =>
        w.startedAt === null
          ? { ...w, assigneeId: event.to }
          : {
              ...w,
              assigneeId: event.to,
              usedBefore: event.usedMinutes,
              openedAt: event.at,
              startedAt: null,
              startedBy: null,
              givenBy: event.actor.officialId,
              givenFrom: w.agencyId,
            },
      )
    case 'ResultApproved':
      return {
        ...underWay(s),
        recallable: null,
        result: s.result && { ...s.result, approvedBy: event.actor.officialId, approvedAt: event.at, authorityLine: event.authorityLine },
      }
    case 'ResultSigned':
      return advanced(
        {
          ...finishing(underWay(s), event.at, event.finished),
          recallable: null,
          result: s.result && { ...s.result, signedBy: event.actor.officialId, signedAt: event.at },
        },
        event.advance,
      )
    case 'ResultNumbered':
      return advanced(
        {
          ...finishing(underWay(s), event.at, event.finished),
          recallable: null,
          result: s.result && { ...s.result, number: event.number, numberedBy: event.actor.officialId, numberedAt: event.at },
        },
        event.advance,
      )
    case 'ResultDelivered':
      return advanced({ ...s, status: 'RETURNED', delivery: event.delivery, returnedAt: event.at, recallable: null }, event.advance)
    case 'DossierWithdrawn':
      return ended(s, 'WITHDRAWN', event.at, event.advance, s.acceptance ? 'ON_TIME' : null)
    case 'DossierStopped':
      return event.final
        ? { ...ended(s, 'STOPPED', event.at, event.advance, event.timeliness), stopped: { final: true, from: s.status } }
        : {
            ...s,
            status: 'STOPPED',
            dueAt: null,
            stopped: { final: false, from: s.status },
            pauses: [...s.pauses, { from: event.at, to: null, reason: 'STOPPED', policy: 'RESUME', paper: event.number }],
          }
    case 'DossierResumed':
      return { ...s, ...resumed(s, 'STOPPED', event), stopped: null }
    case 'ReceiptIssued':
      return { ...s, acceptance: s.acceptance && { ...s.acceptance, receiptNumber: event.number } }
    case 'DocumentsScanned':
      return { ...s, documents: s.documents.map((d) => withScans(d, event.scans)) }
    case 'StepUrged':
      return s
    case 'IncidentRetried':
      return advanced({ ...finishing(s, event.at, event.finished), recallable: null }, event.advance)
  }
}

/** The whole dossier from all its events. */
export function foldDossier(id: DossierId, events: readonly DossierEvent[]): DossierState | null {
  return events.reduce<DossierState | null>((state, event) => evolve(id, state, event), null)
}

/** Does the clock stand still now? */
export const isPaused = (state: Pick<DossierState, 'pauses'>): boolean => state.pauses.some((p) => p.to === null)

function submitted(id: DossierId, event: Extract<DossierEvent, { type: 'DossierSubmitted' }>): DossierState {
  return {
    id,
    seq: event.seq,
    status: 'NEW',
    procedure: event.procedure,
    caseId: event.caseId,
    channel: event.channel,
    resultChannel: event.resultChannel,
    intakeUnitId: event.intakeUnitId,
    competentAgencyId: event.competentAgencyId,
    ownerAccountId: event.ownerAccountId,
    byAnother: event.byAnother,
    setCount: event.setCount,
    interim: event.interim,
    submittedAt: event.at,
    receivedAt: event.receivedAt,
    answerDueAt: event.answerDueAt,
    documents: event.documents,
    revision: 1,
    supplement: null,
    supplementsAsked: { INTAKE: 0, APPRAISAL: 0 },
    acceptance: null,
    dueAt: null,
    pauses: [],
    plan: [],
    engine: null,
    work: [],
    incidents: [],
    recallable: null,
    result: null,
    delivery: null,
    finishedAt: null,
    timeliness: null,
    returnedAt: null,
    endedAt: null,
    stopped: null,
  }
}

function advanced(s: DossierState, advance: Advance): DossierState {
  return {
    ...s,
    engine: advance.engine,
    incidents: advance.incidents,
    work: [...s.work.filter((w) => !advance.closed.includes(w.token)), ...advance.opened],
  }
}

/** Numbers of taken-back tokens are not used again, so that a late click cannot hit a newer step. */
function withoutReuse(before: ProcessState | null, now: ProcessState | null): ProcessState | null {
  return before && now ? { ...before, next: now.next } : before
}

function ended(s: DossierState, status: DossierStatus, at: Instant, advance: Advance | null, timeliness: Timeliness | null): DossierState {
  return {
    ...s,
    status,
    endedAt: at,
    dueAt: s.dueAt ?? s.acceptance?.firstDueAt ?? null,
    engine: advance?.engine ?? s.engine,
    work: [],
    incidents: [],
    recallable: null,
    supplement: null,
    timeliness,
    pauses: s.pauses.map((p) => (p.to === null ? { ...p, to: at } : p)),
  }
}

/** The pause of one reason has ended. The clock goes on, unless another pause lies over it. */
function resumed(
  s: DossierState,
  reason: ClockPause['reason'],
  event: { readonly at: Instant; readonly dueAt: Instant | null; readonly stepDues: StepDues },
): Partial<DossierState> {
  const pauses = s.pauses.map((p) => (p.to === null && p.reason === reason ? { ...p, to: event.at } : p))
  if (isPaused({ pauses })) return { pauses }
  const moved = <T extends { readonly node: string; readonly dueAt: Instant | null }>(step: T): T => {
    const dueAt = event.stepDues[step.node]
    return dueAt === undefined ? step : { ...step, dueAt }
  }
  return {
    status: 'PROCESSING',
    dueAt: event.dueAt,
    pauses,
    plan: s.plan.map(moved),
    work: s.work.map(moved),
    recallable: s.recallable && { ...s.recallable, work: s.recallable.work.map(moved) },
  }
}

/** Somebody works on it: an accepted dossier is in process from now on, any other stays what it is. */
const underWay = (s: DossierState): DossierState => (s.status === 'ACCEPTED' ? { ...s, status: 'PROCESSING' } : s)

const finishing = (s: DossierState, at: Instant, finished: Finished): DossierState =>
  finished ? { ...s, status: 'DONE', finishedAt: at, timeliness: finished.timeliness } : s

/** Changes an open step, also where it would be put back: recalling one branch must not undo what another one did meanwhile. */
function changeWork(s: DossierState, token: number, change: (work: OpenWork) => OpenWork): DossierState {
  const changed = (work: readonly OpenWork[]): OpenWork[] => work.map((w) => (w.token === token ? change(w) : w))
  return { ...s, work: changed(s.work), recallable: s.recallable && { ...s.recallable, work: changed(s.recallable.work) } }
}

const unlessOpened = (recallable: DossierState['recallable'], token: number): DossierState['recallable'] =>
  recallable?.opened.includes(token) ? null : recallable

/** A file that is there already is not added a second time. */
function withScans(document: SubmittedDocument, scans: Extract<DossierEvent, { type: 'DocumentsScanned' }>['scans']): SubmittedDocument {
  const added = scans.filter((scan) => scan.requiredDocumentId === document.requiredDocumentId).flatMap((scan) => scan.files)
  const fresh = added.filter((file) => !document.files.some((known) => known.hash === file.hash))
  return fresh.length === 0 ? document : { ...document, files: [...document.files, ...fresh] }
}

function verdictOf(
  document: SubmittedDocument,
  checks: Extract<DossierEvent, { type: 'DocumentsChecked' }>['checks'],
): Pick<SubmittedDocument, 'verdict' | 'note'> {
  const check = checks.find((c) => c.requiredDocumentId === document.requiredDocumentId)
  return check ? { verdict: check.verdict, note: check.note } : { verdict: document.verdict, note: document.note }
}

function draftToResult(
  draft: Omit<
    DossierResult,
    'approvedBy' | 'approvedAt' | 'signedBy' | 'signedAt' | 'authorityLine' | 'number' | 'numberedBy' | 'numberedAt'
  >,
): DossierResult {
  return {
    ...draft,
    approvedBy: null,
    approvedAt: null,
    signedBy: null,
    signedAt: null,
    authorityLine: null,
    number: null,
    numberedBy: null,
    numberedAt: null,
  }
}
