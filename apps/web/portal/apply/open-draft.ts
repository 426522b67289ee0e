import { redirect } from 'react-router'
import { isRefused, type AgencyId } from '@motcua/terms'
import type { DraftContent } from '#modules/dossiers/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { Portal } from '../app.ts'
import { applyTasks } from './apply-tasks.ts'
import { eformSections } from './eform-sections.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * An application that is being filled in, with what its procedure asks today. Once it has been sent, every address of it leads to the end page.
 *
 * @throws NotSignedIn, NotAllowed, NotFound, and the redirect of one that was sent
 */
export async function openDraft(portal: Portal, draftId: string | undefined) {
  const { app, citizen, today } = portal
  const viewer = citizen()
  if (draftId === undefined || !UUID.test(draftId)) throw new NotFound('draft')
  const draft = await app.dossiers.drafts.get(viewer, draftId)
  if (isRefused(draft)) throw new NotFound('draft')
  if (draft.dossierId !== null) throw redirect(`/nop-ho-so/${draft.id}/xong`, 303)
  const found = await app.procedures.findInForce(draft.procedureCode, today)
  if (!found) throw new NotFound('procedure')
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
    }),
    /** Keeps a change, valid or not. A draft that was sent meanwhile leads to its end page. */
    async save(change: Partial<DraftContent>): Promise<void> {
      const saved = await app.dossiers.drafts.save(viewer, draft.id, change)
      if (isRefused(saved)) throw redirect(`/nop-ho-so/${draft.id}/xong`, 303)
    },
  }
}
export type OpenedDraft = Awaited<ReturnType<typeof openDraft>>

/** Back to the page before sending, when one came from there; otherwise on to the next thing to do. */
export function afterSaving(draftId: string, form: Pick<FormData, 'get'> | URLSearchParams): string {
  return form.get('ve') === 'kiem-tra' ? `/nop-ho-so/${draftId}/kiem-tra` : `/nop-ho-so/${draftId}/tiep`
}
