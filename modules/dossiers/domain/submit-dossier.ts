import { refuse, type AccountId, type AgencyId, type Instant, type Refused } from '@motcua/terms'
import type { SubmitDossier } from './commands.ts'
import { forbiddenExtras, mergeDocuments, missingDocuments } from './documents.ts'
import type { DossierEventBody } from './dossier-event.ts'
import type { ChecklistItem, PinnedProcedure } from './dossier-parts.ts'

export type SubmissionFacts = {
  readonly now: Instant
  readonly procedure: PinnedProcedure
  /** published by decision, taken in under the legal text in force, or neither. */
  readonly publication: 'PUBLISHED' | 'INTERIM' | 'NONE'
  readonly channelOffered: boolean
  readonly checklist: readonly ChecklistItem[]
  readonly ownerAccountId: AccountId | null
  readonly authorisationGiven: boolean
  /** the first working moment at or after the submission. */
  readonly receivedAt: Instant
  /** until when an official must answer; null at a counter. */
  readonly answerDueAt: Instant | null
  /** an agency that has ended, with its successor. */
  readonly competentAgencyEnded: { readonly successorId: AgencyId | null; readonly successorName: string | null } | null
}

/**
 * A new dossier, from home, by post or at a counter (R-011, R-021..R-023, R-029..R-032).
 *
 * Online every required paper must be there already; at a counter the official sees what is missing before accepting.
 */
export function submitDossier(
  command: SubmitDossier,
  facts: SubmissionFacts,
): Extract<DossierEventBody, { type: 'DossierSubmitted' }> | Refused {
  if (facts.publication === 'NONE') return refuse('procedure.not-published', { code: facts.procedure.code })
  if (!facts.channelOffered) return refuse('dossier.channel-not-offered', { channel: command.channel })
  if (facts.competentAgencyEnded) return refuse('dossier.agency-ended', { successor: facts.competentAgencyEnded.successorName })
  const extra = forbiddenExtras(facts.checklist, command.documents)
  if (extra) return extra
  if (command.byAnother && !facts.authorisationGiven) return refuse('dossier.authorisation-missing')
  if (command.channel === 'ONLINE') {
    const missing = missingDocuments(facts.checklist, command.documents)
    if (missing.length > 0)
      return refuse('dossier.documents-missing', { missing: missing.map((m) => m.name), ids: missing.map((m) => m.id) })
  }
  if (!Number.isInteger(command.setCount) || command.setCount < 1 || command.setCount > 20)
    return refuse('dossier.set-count', { setCount: command.setCount })
  return {
    type: 'DossierSubmitted',
    procedure: facts.procedure,
    caseId: command.caseId,
    channel: command.channel,
    resultChannel: command.resultChannel,
    intakeUnitId: command.intakeUnitId,
    competentAgencyId: command.competentAgencyId,
    ownerAccountId: facts.ownerAccountId,
    byAnother: command.byAnother,
    setCount: command.setCount,
    documents: mergeDocuments([], command.documents, 1),
    receivedAt: facts.receivedAt,
    answerDueAt: facts.answerDueAt,
    interim: facts.publication === 'INTERIM',
  }
}
