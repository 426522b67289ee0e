import type { FileHash, Viewer } from '@motcua/terms'
import type { CommandName, Commands } from '../domain/commands.ts'
import { stateOf, type Scene } from './dossier-scene.ts'
import { center, counter, everybody } from './kite-office.ts'
import { completePapers, paper } from './kite-procedures.ts'

/** A command filled in so that only the state of the dossier, or who gives it, can be a reason to refuse it. */
export function validCommand(name: CommandName, token: number, scene: Scene, viewer: Viewer): Commands[CommandName] {
  return fillings[name](token, scene, viewer)
}

type Fillings = { readonly [Name in CommandName]: (token: number, scene: Scene, viewer: Viewer) => Commands[Name] }

const fillings: Fillings = {
  'correct-application': (_token, scene) => ({ documents: [paper(scene.procedure.checklist.at(-1)!.id)], removed: [] }),
  'check-documents': (_token, scene) => ({
    checks: stateOf(scene).documents.map((d) => ({ requiredDocumentId: d.requiredDocumentId, verdict: 'OK', note: null })),
  }),
  accept: () => ({}),
  'request-supplement': (_token, scene) => ({
    items: [{ requiredDocumentId: scene.procedure.checklist[0]!.id, wrong: 'Thiếu chữ ký', fix: 'Ký và ghi họ tên' }],
    places: ['CENTER'],
    legalBasis: 'Điều 5 Quy chế thả diều',
  }),
  supplement: (_token, scene) => ({ documents: completePapers(scene.procedure), place: 'CENTER' }),
  refuse: () => ({ reasonCode: 'NOT_ELIGIBLE', reason: 'Diều vượt quá kích thước', legalBasis: 'Điều 3 Quy chế thả diều' }),
  'hand-over': (token) => ({ token }),
  'confirm-handover': (token) => ({ token }),
  'recall-handover': () => ({ reason: 'Chuyển nhầm phòng' }),
  assign: (token, scene, viewer) => ({ token, officialId: assigneeFor(token, scene, viewer) }),
  'complete-step': (token, scene) => ({
    token,
    ...(stateOf(scene).result ? {} : { draft: { outcome: 'GRANTED', title: 'Giấy phép', reason: null, legalBasis: null, files: [] } }),
  }),
  'send-back': (token) => ({ token, comments: 'Ghi rõ chiều dài dây' }),
  approve: (token) => ({ token, authorityLine: '' }),
  sign: (token) => ({ token }),
  number: (token) => ({ token, book: 'GPTD' }),
  'deliver-result': (token) => ({
    token,
    channel: 'COUNTER',
    counterId: counter('return-1'),
    recipientKind: 'APPLICANT',
    identityDocument: 'CCCD 096203004567',
    signedOnPaper: true,
  }),
  withdraw: () => ({ reason: 'Không thả diều nữa' }),
  stop: (_token, scene) => ({
    reasonCode: 'LEGAL_GROUND',
    reason: 'Chờ kết luận an toàn bay',
    legalBasis: 'Điều 9 Quy chế thả diều',
    // A dossier that stands still already can only be stopped for good.
    final: stateOf(scene).status === 'STOPPED' || stateOf(scene).seq % 3 === 0,
    papersReturned: [],
  }),
  resume: () => ({ reason: 'Đã có kết luận' }),
  'issue-receipt': () => ({}),
  'scan-documents': (_token, scene) => ({
    scans: [{ requiredDocumentId: stateOf(scene).documents[0]?.requiredDocumentId ?? 'form', files: [scanned] }],
  }),
  urge: (token) => ({ token }),
  'retry-incident': (token) => ({ token, reason: 'Đã bổ sung dữ liệu', answers: {} }),
}

const scanned = { hash: 'cd'.repeat(32) as FileHash, name: 'ban-quet.pdf', size: 2000, mediaType: 'application/pdf' }

/** Somebody who can take the step, other than who gives it and who has it. */
function assigneeFor(token: number, scene: Scene, viewer: Viewer): Commands['assign']['officialId'] {
  const work = stateOf(scene).work.find((w) => w.token === token)
  const role = work?.kind === 'assignment' ? 'HANDLER' : work?.role
  const agencyId = work?.agencyId ?? center
  const taken = [viewer.kind === 'official' ? viewer.officialId : null, work?.assigneeId, work?.startedBy, work?.givenBy]
  const free = everybody.find((o) => !taken.includes(o.officialId) && o.grants.some((g) => g.role === role && g.agencyId === agencyId))
  return (free ?? everybody[0]!).officialId
}
