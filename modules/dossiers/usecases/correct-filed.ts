import { isRefused, type LocalDate, type Refused } from '@motcua/terms'
import type { CorrectApplication } from '../domain/commands.ts'
import { changedFields } from '../domain/changed-fields.ts'
import { correctApplication, correctionObstacle, type CorrectionFacts } from '../domain/correct-application.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import { correctPerson, digestOfPerson, getPerson } from '../storage/person.ts'
import { cleanPeople, isForAnother } from './clean-person.ts'
import type { DecisionContext, Decided } from './decisions.ts'
import { dayOf, type ProcedureForDossier } from './dossier-deps.ts'
import { papersFromHome } from './papers-from-home.ts'

/** A correction is checked as the submission was, against the version of the procedure that the dossier keeps. */
export async function correctFiled(context: DecisionContext, command: CorrectApplication): Promise<Decided | Refused> {
  const { deps, tx, viewer, state, now } = context
  const obstacle = correctionObstacle(state)
  if (obstacle) return obstacle
  const procedure = await deps.procedures.get(state.procedure.versionId)
  const checklist = procedure.checklist(state)
  const documents = papersFromHome(viewer, command.documents, checklist)
  if (isRefused(documents)) return documents
  const before = await getPerson(tx, deps.vault, state.id)
  const after = correctedPerson(context, before, command, procedure)
  if (isRefused(after)) return after
  const event = correctApplication({ ...command, documents }, state, { checklist, person: after && factsAbout(context, before, after) })
  if (isRefused(event)) return event
  return {
    event,
    at: now,
    afterwards: async ({ id, seq }) => {
      if (after && event.person) await correctPerson(tx, deps.vault, id, after, seq)
      return null
    },
  }
}

/** The personal data with what was sent, checked and cleaned; null when nothing of it was sent. */
function correctedPerson(
  { viewer, state, now }: DecisionContext,
  before: PersonalData,
  { applicant, submitter, answers }: CorrectApplication,
  procedure: ProcedureForDossier,
): PersonalData | null | Refused {
  if (applicant === undefined && submitter === undefined && answers === undefined) return null
  const today: LocalDate = dayOf(now)
  const typed = { applicant: applicant ?? before.applicant, submitter: submitter === undefined ? before.submitter : submitter }
  const people = cleanPeople(typed, viewer, today)
  if (isRefused(people)) return people
  const { caseId, channel } = state
  const checked = answers === undefined ? before.answers : procedure.checkAnswers(answers, { caseId, channel, today })
  return isRefused(checked) ? checked : { ...before, ...people, answers: checked }
}

function factsAbout({ deps, viewer, state }: DecisionContext, before: PersonalData, after: PersonalData): CorrectionFacts['person'] {
  return {
    changed: changedFields(before, after),
    byAnother: after.submitter !== null || isForAnother(viewer, after.applicant),
    authorisationGiven: after.submitter !== null && after.submitter.authorisation !== '',
    digests: { before: digestOfPerson(deps.vault, state.id, before), after: digestOfPerson(deps.vault, state.id, after) },
  }
}
