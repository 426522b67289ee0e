import { NotAllowed } from '#platform/http/faults.ts'
import { isRefused, refuse, type AgencyId, type Citizen, type Refused, type Viewer } from '@motcua/terms'
import { emptyDraft, type ApplicationDraft, type DraftContent } from '../domain/application-draft.ts'
import { deleteDraft, findDraft, insertDraft, listDrafts, markDraftSent, updateDraft } from '../storage/drafts.ts'
import { sendCorrection } from './correction-drafts.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'
import { submitDossier, type Submitted } from './submit-dossier.ts'

/** Begins an application: from here on nothing that is typed is lost. */
export async function beginDraft(
  deps: DossierDeps,
  viewer: Viewer,
  procedureCode: string,
  content: Partial<DraftContent> = {},
): Promise<ApplicationDraft | Refused> {
  const citizen = citizenOf(viewer)
  const procedure = await deps.procedures.findInForce(procedureCode, dayOf(deps.clock.now()))
  if (!procedure || procedure.publication === 'NONE') return refuse('procedure.not-published', { code: procedureCode })
  const draft: ApplicationDraft = {
    id: crypto.randomUUID(),
    accountId: citizen.accountId,
    procedureCode: procedure.pinned.code,
    procedureVersionId: procedure.pinned.versionId,
    content: { ...emptyDraft, ...content },
    updatedAt: deps.clock.now(),
    dossierId: null,
    corrects: null,
  }
  await insertDraft(deps.db, deps.vault, draft)
  return draft
}

export async function getDraft(deps: DossierDeps, viewer: Viewer, id: string): Promise<ApplicationDraft | Refused> {
  return (await findDraft(deps.db, deps.vault, id, citizenOf(viewer).accountId)) ?? refuse('draft.not-found')
}

export const listOwnDrafts = (deps: DossierDeps, viewer: Viewer): Promise<ApplicationDraft[]> =>
  listDrafts(deps.db, deps.vault, citizenOf(viewer).accountId)

/** Keeps what was typed, valid or not. */
export async function saveDraft(
  deps: DossierDeps,
  viewer: Viewer,
  id: string,
  change: Partial<DraftContent>,
): Promise<ApplicationDraft | Refused> {
  const draft = await getDraft(deps, viewer, id)
  if (isRefused(draft)) return draft
  if (draft.dossierId) return refuse('draft.already-sent')
  const content = { ...draft.content, ...change }
  const saved = await updateDraft(deps.db, deps.vault, id, draft.accountId, content, deps.clock.now())
  return saved ? { ...draft, content } : refuse('draft.already-sent')
}

export async function dropDraft(deps: DossierDeps, viewer: Viewer, id: string): Promise<void> {
  await deleteDraft(deps.db, id, citizenOf(viewer).accountId)
}

/**
 * Sends a draft. Sent twice (a double click, an old tab, a lost answer) it files one dossier and answers the same.
 * @param intakeUnitOf  the one-stop unit that takes in what this agency decides
 */
export async function sendDraft(
  deps: DossierDeps,
  viewer: Viewer,
  id: string,
  intakeUnitOf: (competent: AgencyId) => Promise<AgencyId>,
): Promise<Submitted | Refused> {
  const citizen = citizenOf(viewer)
  const draft = await getDraft(deps, viewer, id)
  if (isRefused(draft)) return draft
  const { corrects } = draft
  if (corrects) return sendCorrection(deps, viewer, { ...draft, corrects })
  const { applicant, competentAgencyId, submitter } = draft.content
  if (!applicant || !competentAgencyId)
    return refuse('draft.incomplete', {
      missing: [...(applicant ? [] : ['người nộp hồ sơ']), ...(competentAgencyId ? [] : ['cơ quan giải quyết'])],
    })
  const sent = await submitDossier(
    deps,
    viewer,
    {
      procedureCode: draft.procedureCode,
      caseId: draft.content.caseId,
      channel: 'ONLINE',
      resultChannel: draft.content.resultChannel ?? 'COUNTER',
      intakeUnitId: await intakeUnitOf(competentAgencyId),
      competentAgencyId,
      // A line of the list that was left empty is no paper.
      documents: draft.content.documents.filter((d) => d.files.length > 0).map((d) => ({ ...d, quantity: 1, source: 'UPLOAD' as const })),
      setCount: 1,
      byAnother: submitter !== null,
      person: { applicant, submitter, answers: draft.content.answers },
    },
    id,
  )
  if (!isRefused(sent)) await markDraftSent(deps.db, id, citizen.accountId, sent.dossierId)
  return sent
}

function citizenOf(viewer: Viewer): Citizen {
  if (viewer.kind !== 'citizen') throw new NotAllowed('apply')
  return viewer
}
