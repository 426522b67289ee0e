import type { FileHash, Instant, Official, Refused, Viewer } from '@motcua/terms'
import type { CommandName, Commands, HandedIn, SubmitDossier } from '../domain/commands.ts'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import type { OpenWork } from '../domain/dossier-parts.ts'
import { may } from '../domain/policy.ts'
import type { SubmissionFacts } from '../domain/submit-dossier.ts'
import { decide, decideSubmission, stateOf, type Scene } from './dossier-scene.ts'
import { center, counter, everybody, officials, owner, skyDepartment } from './kite-office.ts'
import { completePapers, paper } from './kite-procedures.ts'
import { moment } from './moment.ts'

/** What one act came to. */
export type Outcome = { readonly at: Instant; readonly by: Viewer; readonly decided: DossierEventBody | Refused }
/** One thing somebody does in a story: read as an order in `when`, as something done in `given`. */
export type Act = (scene: Scene) => Outcome
/** When ("Mon 2026-03-02 09:00"; absent: at the moment of the act before) and who (absent: whoever holds the role). */
export type WhenWho = { readonly at?: string; readonly by?: Viewer }

const momentOf = (scene: Scene, at: string | undefined): Instant =>
  at === undefined ? (scene.events.at(-1)?.at ?? moment('Mon 2026-03-02 08:00')) : moment(at)

/** An act of somebody whom policy lets do it; a story that breaks policy is a mistake in the test. */
function act<Name extends CommandName>(
  name: Name,
  { at, by }: WhenWho,
  byDefault: (scene: Scene) => Viewer,
  command: (scene: Scene) => Commands[Name],
): Act {
  return (scene) => {
    const viewer = by ?? byDefault(scene)
    const order = command(scene)
    const token = 'token' in order ? (order.token as number) : undefined
    if (!may(viewer, name, stateOf(scene), token)) throw new Error(`${'name' in viewer ? viewer.name : 'A visitor'} may not ${name}`)
    const now = momentOf(scene, at)
    return { at: now, by: viewer, decided: decide(name, order, scene, now, viewer) }
  }
}

/** The open step of a kind, or by its token; absent: the first open one. */
export type At = string | number
export function workAt(scene: Scene, at?: At): OpenWork {
  const { work } = stateOf(scene)
  const found = typeof at === 'number' ? work.find((w) => w.token === at) : work.find((w) => at === undefined || w.kind === at)
  if (!found) throw new Error(`No open step ${at ?? ''} among ${work.map((w) => w.kind).join(', ') || 'none'}`)
  return found
}

/** Who works on an open step: who began it, who was named for it, or somebody who holds its role and did not give it. */
export function holderOf(work: OpenWork): Official {
  const named = work.startedBy ?? work.assigneeId
  const found = everybody.find((o) =>
    named === null
      ? o.officialId !== work.givenBy && o.grants.some((g) => g.role === work.role && g.agencyId === work.agencyId)
      : o.officialId === named,
  )
  if (!found) throw new Error(`Nobody holds ${work.role} in ${work.agencyId}`)
  return found
}

type OnWork = WhenWho & { readonly step?: At }
const onWork =
  (kind: At | undefined, { step }: OnWork) =>
  (scene: Scene): OpenWork =>
    workAt(scene, step ?? kind)

export const submit =
  (
    more: WhenWho & { readonly documents?: readonly HandedIn[]; readonly facts?: Partial<SubmissionFacts> } & Partial<
        Pick<SubmitDossier, 'channel' | 'setCount' | 'byAnother' | 'resultChannel'>
      > = {},
  ): Act =>
  (scene) => {
    const { at, by = owner, documents = completePapers(scene.procedure), facts, ...rest } = more
    const now = momentOf(scene, at)
    const command: SubmitDossier = {
      procedureCode: scene.procedure.pinned.code,
      caseId: null,
      channel: 'ONLINE',
      resultChannel: 'COUNTER',
      intakeUnitId: center,
      competentAgencyId: skyDepartment,
      documents,
      setCount: 1,
      byAnother: false,
      ...rest,
    }
    return { at: now, by, decided: decideSubmission(scene, command, now, by, facts) }
  }

export const correct = (
  documents: readonly HandedIn[],
  { at, by, ...more }: WhenWho & Partial<Omit<Commands['correct-application'], 'documents'>> = {},
): Act =>
  act(
    'correct-application',
    { at, by },
    () => owner,
    () => ({ documents, removed: [], ...more }),
  )

export const check = (verdicts: Readonly<Record<string, 'OK' | 'WRONG'>>, more: WhenWho = {}): Act =>
  act(
    'check-documents',
    more,
    () => officials.hoa,
    () => ({
      checks: Object.entries(verdicts).map(([requiredDocumentId, verdict]) => ({ requiredDocumentId, verdict, note: null })),
    }),
  )

export const accept = ({ at, by, ...more }: WhenWho & Commands['accept'] = {}): Act =>
  act(
    'accept',
    { at, by },
    () => officials.hoa,
    () => more,
  )

/** The receipt that was left out at acceptance. */
export const issueReceipt = (more: WhenWho = {}): Act =>
  act(
    'issue-receipt',
    more,
    () => officials.hoa,
    () => ({}),
  )

/** A scan of one paper, made by the counter. */
export const scan = (requiredDocumentId: string, more: WhenWho = {}): Act =>
  act(
    'scan-documents',
    more,
    () => officials.hoa,
    () => ({ scans: [{ requiredDocumentId, files: [scannedPage] }] }),
  )
export const scannedPage = { hash: 'cd'.repeat(32) as FileHash, name: 'ban-quet.pdf', size: 2000, mediaType: 'application/pdf' }

/** The center urges the open step. */
export const urge = (more: OnWork & { readonly note?: string } = {}): Act =>
  act(
    'urge',
    more,
    () => officials.giang,
    (scene) => ({ token: workAt(scene, more.step).token, ...(more.note === undefined ? {} : { note: more.note }) }),
  )

export const requestSupplement = ({ at, by, ...more }: WhenWho & Partial<Commands['request-supplement']> = {}): Act =>
  act(
    'request-supplement',
    { at, by },
    (scene) => (stateOf(scene).acceptance && stateOf(scene).work.length > 0 ? holderOf(workAt(scene)) : officials.hoa),
    () => ({
      items: [{ requiredDocumentId: 'drawing', wrong: 'Bản vẽ thiếu kích thước', fix: 'Ghi rõ kích thước diều' }],
      places: ['CENTER', 'PORTAL'],
      legalBasis: 'Điều 5 Quy chế thả diều',
      ...more,
    }),
  )

export const provide = ({ at, by, ...more }: WhenWho & Partial<Commands['supplement']> = {}): Act =>
  act(
    'supplement',
    { at, by },
    () => owner,
    () => ({ documents: [paper('drawing')], place: 'PORTAL', ...more }),
  )

export const refuseToTakeIn = ({ at, by, ...more }: WhenWho & Partial<Commands['refuse']> = {}): Act =>
  act(
    'refuse',
    { at, by },
    () => officials.hoa,
    () => ({
      reasonCode: 'NOT_ELIGIBLE',
      reason: 'Diều vượt quá kích thước được phép',
      legalBasis: 'Điều 3 Quy chế thả diều',
      ...more,
    }),
  )

export const handOver = (more: OnWork & { readonly note?: string } = {}): Act => {
  const work = (scene: Scene) =>
    more.step === undefined
      ? workAt(scene, stateOf(scene).work.some((w) => w.kind === 'transfer') ? 'transfer' : 'resultTransfer')
      : workAt(scene, more.step)
  return act(
    'hand-over',
    more,
    (scene) => holderOf(work(scene)),
    (scene) => ({
      token: work(scene).token,
      ...(more.note === undefined ? {} : { note: more.note }),
    }),
  )
}

/** The receiver signs for the step that waits for it. */
export const confirm = (more: OnWork = {}): Act => {
  const waiting = (scene: Scene): OpenWork =>
    workAt(scene, more.step ?? stateOf(scene).work.find((w) => w.startedAt === null)?.token ?? stateOf(scene).work[0]?.token)
  return act(
    'confirm-handover',
    more,
    (scene) => holderOf(waiting(scene)),
    (scene) => ({ token: waiting(scene).token }),
  )
}

export const recall = (more: WhenWho & { readonly reason?: string } = {}): Act =>
  act(
    'recall-handover',
    more,
    (scene) => everybody.find((o) => o.officialId === stateOf(scene).recallable?.by) ?? officials.hoa,
    () => ({ reason: more.reason ?? 'Chuyển nhầm phòng' }),
  )

export const assign = (to: Official, more: OnWork & { readonly note?: string } = {}): Act => {
  const work = onWork('assignment', more)
  return act(
    'assign',
    more,
    () => officials.binh,
    (scene) => ({ token: work(scene).token, officialId: to.officialId }),
  )
}

/** A draft of the result, as the handler writes it. */
export const draft = (more: Partial<NonNullable<Commands['complete-step']['draft']>> = {}) => ({
  outcome: 'GRANTED' as const,
  title: 'Giấy phép thả diều',
  reason: null,
  legalBasis: null,
  files: [],
  ...more,
})

export const complete = ({ at, by, step, ...more }: OnWork & Partial<Omit<Commands['complete-step'], 'token'>> = {}): Act =>
  act(
    'complete-step',
    { at, by },
    (scene) => holderOf(workAt(scene, step)),
    (scene) => ({ token: workAt(scene, step).token, ...more }),
  )

export const sendBack = (more: OnWork & { readonly comments?: string } = {}): Act => {
  const work = onWork('approval', more)
  return act(
    'send-back',
    more,
    (scene) => holderOf(work(scene)),
    (scene) => ({
      token: work(scene).token,
      comments: more.comments ?? 'Ghi rõ chiều dài dây diều',
    }),
  )
}

export const approve = (more: OnWork & { readonly authorityLine?: string } = {}): Act => {
  const work = onWork('approval', more)
  return act(
    'approve',
    more,
    (scene) => holderOf(work(scene)),
    (scene) => ({
      token: work(scene).token,
      authorityLine: more.authorityLine ?? '',
    }),
  )
}

export const sign = (more: OnWork = {}): Act => {
  const work = onWork('approval', more)
  return act(
    'sign',
    more,
    (scene) => holderOf(work(scene)),
    (scene) => ({ token: work(scene).token }),
  )
}

export const number = (more: OnWork = {}): Act => {
  const work = onWork('numbering', more)
  return act(
    'number',
    more,
    (scene) => holderOf(work(scene)),
    (scene) => ({ token: work(scene).token, book: 'GPTD' }),
  )
}

export const deliver = ({ at, by, step, ...more }: OnWork & Partial<Commands['deliver-result']> = {}): Act => {
  const work = onWork('delivery', { step })
  return act(
    'deliver-result',
    { at, by },
    (scene) => holderOf(work(scene)),
    (scene) => ({
      token: work(scene).token,
      channel: 'COUNTER',
      counterId: counter('return-1'),
      recipientKind: 'APPLICANT',
      identityDocument: 'CCCD 096203004567',
      signedOnPaper: true,
      ...more,
    }),
  )
}

export const withdraw = ({ at, by }: WhenWho = {}): Act =>
  act(
    'withdraw',
    { at, by },
    () => owner,
    () => ({ reason: 'Không thả diều nữa' }),
  )

export const stop = ({ at, by, ...more }: WhenWho & Partial<Commands['stop']> = {}): Act =>
  act(
    'stop',
    { at, by },
    () => officials.lan,
    () => ({
      reasonCode: 'LEGAL_GROUND',
      reason: 'Chờ kết luận về an toàn bay',
      legalBasis: 'Điều 9 Quy chế thả diều',
      final: false,
      papersReturned: [],
      ...more,
    }),
  )

/** The administrator tries again what the process could not decide. */
export const retry = (answers: Commands['retry-incident']['answers'] = {}, more: WhenWho & { readonly reason?: string } = {}): Act =>
  act(
    'retry-incident',
    more,
    () => officials.administrator,
    (scene) => ({ token: stateOf(scene).incidents[0]?.token ?? 0, reason: more.reason ?? 'Đã bổ sung dữ liệu đo gió', answers }),
  )

export const resume = (more: WhenWho = {}): Act =>
  act(
    'resume',
    more,
    () => officials.lan,
    () => ({ reason: 'Đã có kết luận' }),
  )
