import { refuse, type DossierStatus, type Refused } from '@motcua/terms'
import type { CorrectApplication } from './commands.ts'
import { forbiddenExtras, mergeDocuments, missingDocuments } from './documents.ts'
import type { DossierEventBody, PersonDigests } from './dossier-event.ts'
import type { ChecklistItem } from './dossier-parts.ts'
import type { DossierState } from './dossier-state.ts'

export type CorrectionFacts = {
  readonly checklist: readonly ChecklistItem[]
  /** What the checked personal data changes, by field; null: it was not sent. */
  readonly person: {
    readonly changed: readonly string[]
    readonly byAnother: boolean
    readonly authorisationGiven: boolean
    readonly digests: PersonDigests
  } | null
}

/** What stands against any correction, whatever it says: it comes too late, or a supplement is awaited. */
export function correctionObstacle(state: Pick<DossierState, 'status' | 'supplement'>): Refused | null {
  if (state.status !== 'NEW') return refuse('dossier.correction-too-late', { status: state.status satisfies DossierStatus })
  return state.supplement ? refuse('dossier.correct-by-supplement', { number: state.supplement.number }) : null
}

/**
 * Until acceptance the citizen may correct what was sent: answers, people, papers, and how the result is received.
 *
 * The event names each corrected field; what stands in it is personal data and stays apart. Where nothing differs there is no event.
 */
export function correctApplication(
  command: CorrectApplication,
  state: DossierState,
  facts: CorrectionFacts,
): Extract<DossierEventBody, { type: 'ApplicationCorrected' }> | Refused {
  const obstacle = correctionObstacle(state)
  if (obstacle) return obstacle
  const extra = forbiddenExtras(facts.checklist, command.documents)
  if (extra) return extra
  const { person } = facts
  if (person?.byAnother && !person.authorisationGiven) return refuse('dossier.authorisation-missing')
  const removed = command.removed.filter((id) => state.documents.some((d) => d.requiredDocumentId === id))
  const kept = state.documents.filter((d) => !removed.includes(d.requiredDocumentId))
  const revision = state.revision + 1
  const documents = mergeDocuments(kept, command.documents, revision)
  const missing = state.channel === 'ONLINE' ? missingDocuments(facts.checklist, documents) : []
  if (missing.length > 0) return refuse('dossier.documents-missing', { missing: missing.map((m) => m.name), ids: missing.map((m) => m.id) })
  const resultChannel = command.resultChannel ?? state.resultChannel
  const papers = new Set([...command.documents.map((d) => d.requiredDocumentId), ...removed])
  const changed = [
    ...(person?.changed ?? []),
    ...(resultChannel === state.resultChannel ? [] : ['resultChannel']),
    ...[...papers].map((id) => `documents.${id}`),
  ]
  if (changed.length === 0) return refuse('dossier.nothing-corrected')
  return {
    type: 'ApplicationCorrected',
    revision,
    documents,
    changed,
    resultChannel,
    byAnother: person?.byAnother ?? state.byAnother,
    person: person && person.changed.length > 0 ? person.digests : null,
  }
}
