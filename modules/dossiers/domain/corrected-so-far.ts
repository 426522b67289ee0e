import type { DraftContent } from './application-draft.ts'
import { changedFields } from './changed-fields.ts'
import type { DossierState } from './dossier-state.ts'
import type { PersonalData } from './personal-data.ts'

/**
 * What a correction that is not sent yet would change, by the field ids its event will name.
 *
 * @param content  with answers as they would be filed, so that they compare with those that were
 */
export function correctedSoFar(
  { state, person }: { readonly state: Pick<DossierState, 'documents' | 'resultChannel'>; readonly person: PersonalData },
  content: DraftContent,
): string[] {
  const { applicant, submitter, answers, documents, resultChannel } = content
  const filesOf = (lines: DraftContent['documents'], id: string): string =>
    lines.flatMap((d) => (d.requiredDocumentId === id ? d.files.map((f) => f.hash) : [])).join(' ')
  const papers = new Set([...state.documents, ...documents].map((d) => d.requiredDocumentId))
  return [
    ...changedFields(person, applicant === null ? { ...person, answers } : { applicant, submitter, answers }),
    ...(resultChannel === null || resultChannel === state.resultChannel ? [] : ['resultChannel']),
    ...[...papers].filter((id) => filesOf(state.documents, id) !== filesOf(documents, id)).map((id) => `documents.${id}`),
  ]
}
