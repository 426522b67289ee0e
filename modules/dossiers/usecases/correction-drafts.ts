import { NotAllowed, NotFound } from '#platform/http/faults.ts'
import { isRefused, refuse, type Citizen, type DossierId, type Refused, type Viewer } from '@motcua/terms'
import type { ApplicationDraft, DraftContent } from '../domain/application-draft.ts'
import { correctionObstacle } from '../domain/correct-application.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import { mayRead } from '../domain/policy.ts'
import { findCorrection, insertDraft, markDraftSent, rebaseCorrection } from '../storage/drafts.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { getPerson } from '../storage/person.ts'
import { carryOut } from './carry-out.ts'
import type { DossierDeps } from './dossier-deps.ts'
import type { Submitted } from './submit-dossier.ts'

/**
 * Begins to correct a filed dossier, or takes up the correction that was begun: a draft that starts with what was filed.
 * Nothing of the dossier changes before it is sent.
 *
 * @throws NotFound  for a dossier that is not this citizen's
 */
export async function beginCorrection(deps: DossierDeps, viewer: Viewer, dossierId: DossierId): Promise<ApplicationDraft | Refused> {
  const citizen = citizenOf(viewer)
  const state = await ownState(deps, citizen, dossierId)
  const obstacle = correctionObstacle(state)
  if (obstacle) return obstacle
  const begun = await findCorrection(deps.db, deps.vault, dossierId, citizen.accountId)
  if (begun) return begun
  const draft: ApplicationDraft = {
    id: crypto.randomUUID(),
    accountId: citizen.accountId,
    procedureCode: state.procedure.code,
    procedureVersionId: state.procedure.versionId,
    content: contentOf(state, await getPerson(deps.db, deps.vault, dossierId)),
    updatedAt: deps.clock.now(),
    dossierId: null,
    corrects: { dossierId, seq: state.seq },
  }
  // Two tabs at once begin one correction: whoever comes second takes up the first one's.
  const inserted = await insertDraft(deps.db, deps.vault, draft)
  return inserted ? draft : ((await findCorrection(deps.db, deps.vault, dossierId, citizen.accountId)) ?? refuse('draft.not-found'))
}

/** The correction of a dossier that was begun and not sent; undefined when there is none. */
export async function findOwnCorrection(deps: DossierDeps, viewer: Viewer, dossierId: DossierId): Promise<ApplicationDraft | undefined> {
  return findCorrection(deps.db, deps.vault, dossierId, citizenOf(viewer).accountId)
}

/**
 * Sends a correction: only what differs from the dossier goes into the command, whose key is the draft's id.
 *
 * @throws StaleCopy  when the dossier moved on since the citizen saw it
 */
export async function sendCorrection(
  deps: DossierDeps,
  viewer: Viewer,
  draft: ApplicationDraft & { readonly corrects: NonNullable<ApplicationDraft['corrects']> },
): Promise<Submitted | Refused> {
  const citizen = citizenOf(viewer)
  const { dossierId, seq } = draft.corrects
  const loaded = await findDossier(deps.db, dossierId)
  if (!loaded || !mayRead(citizen, loaded.state)) throw new NotFound('dossier')
  const { applicant, submitter, answers, resultChannel } = draft.content
  const done = await carryOut(
    deps,
    viewer,
    dossierId,
    'correct-application',
    {
      ...papersOf(loaded.state, draft.content),
      ...(applicant === null ? {} : { applicant, submitter }),
      ...(resultChannel === null ? {} : { resultChannel }),
      answers,
    },
    { commandId: draft.id, expectedSeq: seq },
  )
  if (isRefused(done)) return done
  await markDraftSent(deps.db, draft.id, citizen.accountId, dossierId)
  return { dossierId, lookupCode: loaded.lookupCode, seq: done.seq, replayed: done.replayed }
}

/** The citizen has seen how the dossier moved on, and goes on with the same correction. */
export async function takeUpCorrection(deps: DossierDeps, viewer: Viewer, id: string, dossierId: DossierId): Promise<void> {
  const citizen = citizenOf(viewer)
  const { seq } = await ownState(deps, citizen, dossierId)
  await rebaseCorrection(deps.db, id, citizen.accountId, seq)
}

const contentOf = (state: DossierState, { applicant, submitter, answers }: PersonalData): DraftContent => ({
  caseId: state.caseId,
  competentAgencyId: state.competentAgencyId,
  applicant,
  submitter,
  answers,
  documents: state.documents
    .filter((d) => d.files.length > 0)
    .map(({ requiredDocumentId, kind, files }) => ({ requiredDocumentId, kind, files })),
  resultChannel: state.resultChannel,
})

/** Papers of the draft that differ from the dossier's, and those that were taken out. A paper without files was never in the draft. */
function papersOf({ documents }: DossierState, content: DraftContent) {
  const now = content.documents.filter((d) => d.files.length > 0)
  const key = (d: Pick<DraftContent['documents'][number], 'kind' | 'files'>): string => [d.kind, ...d.files.map((f) => f.hash)].join(' ')
  const filed = new Map(documents.map((d) => [d.requiredDocumentId, d]))
  return {
    documents: now
      .filter((d) => {
        const before = filed.get(d.requiredDocumentId)
        return before === undefined || key(before) !== key(d)
      })
      .map((d) => ({ ...d, quantity: filed.get(d.requiredDocumentId)?.quantity ?? 1, source: 'UPLOAD' as const })),
    removed: documents
      .filter((d) => d.files.length > 0 && !now.some((n) => n.requiredDocumentId === d.requiredDocumentId))
      .map((d) => d.requiredDocumentId),
  }
}

async function ownState(deps: DossierDeps, citizen: Citizen, id: DossierId): Promise<DossierState> {
  const loaded = await findDossier(deps.db, id)
  if (!loaded || !mayRead(citizen, loaded.state)) throw new NotFound('dossier')
  return loaded.state
}

function citizenOf(viewer: Viewer): Citizen {
  if (viewer.kind !== 'citizen') throw new NotAllowed('correct')
  return viewer
}
