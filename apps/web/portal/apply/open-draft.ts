import { redirect } from 'react-router'
import { isRefused, type AgencyId } from '@motcua/terms'
import type { ApplicationDraft, DraftContent } from '#modules/dossiers/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { Portal } from '../app.ts'
import { applyTasks } from './apply-tasks.ts'
import { eformSections } from './eform-sections.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * An application that is being filled in, with what its procedure asks today. Once it has been sent, every address of it leads to the end page.
 *
 * @param only  `NEW`: a page that corrections of filed dossiers do not have
 * @throws NotSignedIn, NotAllowed, NotFound, and the redirect of one that was sent
 */
export async function openDraft(portal: Portal, draftId: string | undefined, only: 'NEW' | 'ANY' = 'ANY') {
  const { app, citizen, today } = portal
  const viewer = citizen()
  if (draftId === undefined || !UUID.test(draftId)) throw new NotFound('draft')
  const draft = await app.dossiers.drafts.get(viewer, draftId)
  if (isRefused(draft)) throw new NotFound('draft')
  if (draft.dossierId !== null) throw redirect(endOf(draft, draft.dossierId), 303)
  if (only === 'NEW' && draft.corrects) throw redirect(`/nop-ho-so/${draft.id}/kiem-tra`, 303)
  // A filed dossier keeps the version it was filed under.
  const found = draft.corrects
    ? await app.procedures.getVersion(draft.procedureVersionId)
    : await app.procedures.findInForce(draft.procedureCode, today)
  if (!found) throw new NotFound('procedure')
  const filed = draft.corrects ? await app.dossiers.open(viewer, draft.corrects.dossierId) : null
  const { version, eform } = found
  const { content } = draft
  const directory = await app.organisation.current()
  const agencies = directory.competentAgenciesFor(version.levels, version.implementingAgency ?? '', today).agencies
  const checklist = app.procedures.rules.checklist(version, { caseId: content.caseId, channel: 'ONLINE' })
  const sections = eformSections(eform, content.answers, app.procedures.forms)
  const checked = app.procedures.forms.validate(eform, content.answers, today)
  const errors = checked.ok ? [] : checked.errors
  return {
    draft,
    /** The dossier as it was filed, when this draft corrects one. */
    filed,
    corrects: filed && { id: filed.state.id, code: filed.lookupCode },
    content,
    version,
    eform,
    agencies,
    agencyName: (id: AgencyId | null): string => (id === null ? '' : (directory.findAgency(id)?.name ?? '')),
    checklist,
    sections,
    errors,
    tasks: applyTasks({
      content,
      cases: version.cases.map((c) => c.id),
      agencyIds: agencies.map((a) => a.id),
      entries: checklist.entries,
      sections,
      errors,
      filed: filed !== null,
    }),
    /** Keeps a change, valid or not. A draft that was sent meanwhile leads to its end page. */
    async save(change: Partial<DraftContent>): Promise<void> {
      const saved = await app.dossiers.drafts.save(viewer, draft.id, change)
      if (isRefused(saved)) throw redirect(endOf(draft, draft.corrects?.dossierId ?? null), 303)
    },
  }
}
export type OpenedDraft = Awaited<ReturnType<typeof openDraft>>

/** Where everything of a draft leads to once it has been sent. */
const endOf = ({ id, corrects }: Pick<ApplicationDraft, 'id' | 'corrects'>, dossierId: string | null): string =>
  corrects ? `/ho-so/${dossierId ?? corrects.dossierId}?xong=da-sua` : `/nop-ho-so/${id}/xong`

/** Back to the page before sending, when one came from there; otherwise on to the next thing to do. */
export function afterSaving(draftId: string, form: Pick<FormData, 'get'> | URLSearchParams): string {
  return form.get('ve') === 'kiem-tra' ? `/nop-ho-so/${draftId}/kiem-tra` : `/nop-ho-so/${draftId}/tiep`
}
