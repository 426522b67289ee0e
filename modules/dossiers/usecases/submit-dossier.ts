import { randomInt } from 'node:crypto'
import { NotAllowed } from '#platform/http/faults.ts'
import type { Tx } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import { onlineAnswerDue, onlineReceivedAt } from '@motcua/working-time'
import { isRefused, refuse, type DossierId, type Instant, type Refused, type Viewer } from '@motcua/terms'
import type { SubmitDossier } from '../domain/commands.ts'
import type { DossierEvent } from '../domain/dossier-event.ts'
import { evolve, type DossierState } from '../domain/dossier-state.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import { mayTakeIn } from '../domain/policy.ts'
import { submitDossier as decideSubmission } from '../domain/submit-dossier.ts'
import { insertDossier } from '../storage/append-events.ts'
import { findByCommand, findDossier } from '../storage/load-dossier.ts'
import { sealPerson } from '../storage/person.ts'
import { cleanPeople, isForAnother } from './clean-person.ts'
import { actorOf, inTransaction, isDuplicateCommand } from './carry-out.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'
import { papersFromHome } from './papers-from-home.ts'
import { rulesFor } from './rules-for.ts'
import { tidyTexts } from './tidy-texts.ts'

/** An application as it is sent: the command, and the personal data that is kept apart from it. */
export type Application = SubmitDossier & { readonly person: Omit<PersonalData, 'lookupSecret'> }
export type Submitted = { readonly dossierId: DossierId; readonly lookupCode: string; readonly seq: number; readonly replayed: boolean }

/**
 * Files a dossier: a citizen from home, or an official for someone at the counter or by post.
 *
 * @param commandId  sent twice, it makes one dossier
 * @throws NotAllowed  for a visitor who is not signed in, or an official of another unit
 */
export async function submitDossier(
  deps: DossierDeps,
  viewer: Viewer,
  application: Application,
  commandId: string,
): Promise<Submitted | Refused> {
  if (viewer.kind === 'anonymous' || (viewer.kind === 'citizen') !== (application.channel === 'ONLINE')) throw new NotAllowed('submit')
  if (viewer.kind === 'official' && !mayTakeIn(viewer, application.intakeUnitId)) throw new NotAllowed('submit')
  try {
    const earlier = await earlierSubmission(deps, viewer, commandId, 'submit')
    if (earlier) return earlier
    return await inTransaction(deps, async (tx) => {
      const made = await submitIn(deps, tx, viewer, application, commandId)
      return isRefused(made) ? made : made.answer
    })
  } catch (error) {
    if (!isDuplicateCommand(error)) throw error
    return (await earlierSubmission(deps, viewer, commandId, 'submit')) ?? refuse('dossier.command-reused')
  }
}

/** The answer to a submission that was carried out before. */
export async function earlierSubmission(
  deps: DossierDeps,
  viewer: Viewer,
  commandId: string,
  name: string,
): Promise<Submitted | Refused | undefined> {
  const before = await findByCommand(deps.db, commandId)
  if (!before) return undefined
  if (before.name !== name || viewer.kind === 'anonymous' || before.accountId !== viewer.accountId) return refuse('dossier.command-reused')
  const loaded = await findDossier(deps.db, before.dossierId)
  return loaded && { dossierId: before.dossierId, lookupCode: loaded.lookupCode, seq: loaded.state.seq, replayed: true }
}

/** The same inside a transaction of the caller's, for intake at the counter. */
export async function submitIn(
  deps: DossierDeps,
  tx: Tx,
  viewer: Viewer,
  sent: Application,
  commandId: string,
  commandName = 'submit',
): Promise<{ answer: Submitted; state: DossierState } | Refused> {
  const application = tidyTexts(sent)
  const now = deps.clock.now()
  const [procedure, offices] = await Promise.all([deps.procedures.findInForce(application.procedureCode, dayOf(now)), deps.offices()])
  if (!procedure) return refuse('procedure.not-published', { code: application.procedureCode })
  if (!procedure.takesCase(application.caseId)) return refuse('dossier.case-unknown', { caseId: application.caseId })
  const competent = offices.find(application.competentAgencyId)
  const unit = offices.find(application.intakeUnitId)
  if (!competent || !unit?.isOneStopUnit) return refuse('dossier.unit-unknown')
  const moments = await receptionMoments(deps, application, now, competent)
  if (isRefused(moments)) return moments
  const successor = competent.successorId === null ? undefined : offices.find(competent.successorId)
  const person = cleanPeople(application.person, viewer, dayOf(now))
  if (isRefused(person)) return person
  const checklist = procedure.checklist(application)
  const documents = papersFromHome(viewer, application.documents, checklist)
  if (isRefused(documents)) return documents
  const decided = decideSubmission(
    { ...application, documents, byAnother: application.byAnother || isForAnother(viewer, person.applicant) },
    {
      now,
      procedure: procedure.pinned,
      publication: procedure.publication,
      channelOffered: procedure.channels.includes(application.channel),
      checklist,
      ownerAccountId: viewer.kind === 'citizen' ? viewer.accountId : null,
      authorisationGiven: person.submitter !== null && person.submitter.authorisation !== '',
      ...moments,
      competentAgencyEnded:
        competent.endedSince === null ? null : { successorId: competent.successorId, successorName: successor?.name ?? null },
    },
  )
  if (isRefused(decided)) return decided
  const answers = procedure.checkAnswers(application.person.answers, {
    caseId: application.caseId,
    channel: application.channel,
    today: dayOf(now),
  })
  if (isRefused(answers)) return answers
  const id = uuidV7(Date.parse(now)) as DossierId
  const event: DossierEvent = { ...decided, seq: 1, at: now, actor: actorOf(viewer) }
  const state = evolve(id, null, event)
  const lookupCode = newLookupCode()
  const kept: PersonalData = { ...person, answers, lookupSecret: String(randomInt(10_000)).padStart(4, '0') }
  await insertDossier(
    tx,
    {
      state,
      events: [event],
      command: { id: commandId, name: commandName, accountId: viewer.kind === 'anonymous' ? null : viewer.accountId, at: now },
    },
    { lookupCode, ...sealPerson(deps.vault, kept) },
  )
  return { answer: { dossierId: id, lookupCode, seq: state.seq, replayed: false }, state }
}

/** Online the office has until an answer hour; outside working time it counts from the next opening. */
async function receptionMoments(
  deps: DossierDeps,
  application: Application,
  now: Instant,
  competent: Parameters<typeof rulesFor>[1]['competent'],
): Promise<{ receivedAt: Instant; answerDueAt: Instant | null } | Refused> {
  if (application.channel !== 'ONLINE') return { receivedAt: now, answerDueAt: null }
  const rules = await rulesFor(deps, { procedureCode: application.procedureCode, competent, acceptedAt: null })
  const receivedAt = onlineReceivedAt(now, rules.clock.calendar)
  if (isRefused(receivedAt)) return receivedAt
  const answerDueAt = onlineAnswerDue(now, rules.clock.calendar, rules.onlineAnswerMinutes)
  return isRefused(answerDueAt) ? answerDueAt : { receivedAt, answerDueAt }
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** 12 letters and figures that cannot be mistaken for one another: about 59 bits, nobody guesses one. */
function newLookupCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]!)
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-')
}
