import { instantOf } from '#platform/clock/clock.ts'
import {
  parseDossierCode,
  plainCharacters,
  isRefused,
  refuse,
  type Citizen,
  type DossierCode,
  type DossierId,
  type Instant,
  type Refused,
  type Viewer,
} from '@motcua/terms'
import { afterWrongTry, isBlocked, provesLookup, type LookupAttempts } from '../domain/look-up.ts'
import { initialsOf } from '../domain/personal-data.ts'
import { forgetAttempts, holdAttempts, saveAttempts } from '../storage/lookup-attempts.ts'
import { findDossier, findDossierId } from '../storage/load-dossier.ts'
import { getPerson } from '../storage/person.ts'
import type { RoadStep } from '../domain/road.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'
import { assembleDossier, type OpenedDossier } from './open-dossier.ts'

/** What the public sees of a dossier: where it is, no names and no numbers of persons. */
export type PublicView = Pick<OpenedDossier, 'due' | 'limitText' | 'agencyName'> & {
  readonly state: Pick<
    DossierState,
    | 'id'
    | 'status'
    | 'submittedAt'
    | 'dueAt'
    | 'finishedAt'
    | 'returnedAt'
    | 'endedAt'
    | 'intakeUnitId'
    | 'competentAgencyId'
    | 'resultChannel'
  > & { readonly awaitsSupplement: boolean }
  readonly code: string | null
  readonly procedureName: string
  readonly applicantInitials: string
  readonly road: readonly RoadStep[]
}

/**
 * Looks a dossier up by its code and four digits, or by the unguessable code of the submission alone.
 *
 * Five wrong tries block this source for this code for a while; the signed-in owner is never blocked, also when the papers were handed in at
 * a counter. An unknown code and a wrong answer
 * look the same and take the same path, so that codes cannot be tried out.
 *
 * @param source  address the request came from; kept only as a keyed hash
 */
export async function lookUpDossier(
  deps: DossierDeps,
  viewer: Viewer,
  question: { code: string; answer: string },
  source: string,
): Promise<PublicView | Refused> {
  const asked = plainCharacters(question.code).trim().toUpperCase()
  const byLookupCode = await findDossierId(deps.db, { lookupCode: inGroupsOfFour(asked) })
  if (byLookupCode) return publicView(deps, byLookupCode)
  const parsed = parseDossierCode(asked)
  const code = isRefused(parsed) ? null : (asked as DossierCode)
  const id = code === null ? undefined : await findDossierId(deps.db, { code })
  if (id !== undefined && viewer.kind === 'citizen' && (await isTheirs(deps, viewer, id))) return publicView(deps, id)
  const refused = await tryAnswer(deps, { id, code: asked.slice(0, 60), answer: question.answer }, source)
  return refused ?? publicView(deps, id as DossierId)
}

/** Spaces and hyphens, or none, as somebody types the code of the submission. @example inGroupsOfFour('NNCXHQB6WC6C') // 'NNCX-HQB6-WC6C' */
function inGroupsOfFour(text: string): string {
  const letters = text.replace(/[\s-]/g, '')
  return letters.length === 12 ? letters.replace(/.{4}(?=.)/g, '$&-') : text
}

/** Filed from their account, or for the citizen number they signed in with. */
async function isTheirs(deps: DossierDeps, citizen: Citizen, id: DossierId): Promise<boolean> {
  const loaded = await findDossier(deps.db, id)
  if (loaded?.state.ownerAccountId === citizen.accountId) return true
  const { applicant } = await getPerson(deps.db, deps.vault, id)
  return citizen.citizenNumber !== '' && applicant.idNumber === citizen.citizenNumber
}

/** Counts one try, and forgets the wrong ones before a right one. @returns undefined when the answer proves it */
async function tryAnswer(
  deps: DossierDeps,
  { id, code, answer }: { readonly id: DossierId | undefined; readonly code: string; readonly answer: string },
  source: string,
): Promise<Refused | undefined> {
  const now = deps.clock.now()
  const hash = deps.vault.lookupHash('lookup-source', source)
  const { wrongTries, blockMinutes } = await deps.configuration.get('look-up.limits', { at: dayOf(now) })
  return deps.transactions.transaction().execute(async (tx) => {
    const attempts = await holdAttempts(tx, hash, code)
    if (isBlocked(attempts, now)) return blocked(attempts, now)
    if (id !== undefined && (await proves(deps, id, answer))) {
      await forgetAttempts(tx, hash, code)
      return undefined
    }
    const after = afterWrongTry(attempts, now, { tries: wrongTries, blockMinutes }, plusMinutes)
    await saveAttempts(tx, hash, code, after, now)
    return isBlocked(after, now) ? blocked(after, now) : refuse('lookup.not-found')
  })
}

function blocked({ blockedUntil }: LookupAttempts, now: Instant): Refused {
  const seconds = Math.max(0, Math.ceil((Date.parse(blockedUntil ?? now) - Date.parse(now)) / 1000))
  return refuse('lookup.blocked', { minutes: Math.ceil(seconds / 60), retryAfterSeconds: seconds })
}

async function proves(deps: DossierDeps, id: DossierId, answer: string): Promise<boolean> {
  const person = await getPerson(deps.db, deps.vault, id)
  return provesLookup(answer, { secret: person.lookupSecret, phone: person.applicant.phone })
}

async function publicView(deps: DossierDeps, id: DossierId): Promise<PublicView> {
  const loaded = await findDossier(deps.db, id)
  if (!loaded) throw new Error(`Dossier ${id} is missing`)
  const { state, person, due, limitText, road, agencyName } = await assembleDossier(deps, { kind: 'anonymous' }, loaded)
  return {
    state: {
      id,
      status: state.status,
      submittedAt: state.submittedAt,
      dueAt: state.dueAt,
      finishedAt: state.finishedAt,
      returnedAt: state.returnedAt,
      endedAt: state.endedAt,
      intakeUnitId: state.intakeUnitId,
      competentAgencyId: state.competentAgencyId,
      awaitsSupplement: state.supplement !== null,
      resultChannel: state.resultChannel,
    },
    code: state.acceptance?.code ?? null,
    procedureName: state.procedure.name,
    applicantInitials: initialsOf(person.applicant.fullName),
    due,
    limitText,
    agencyName,
    // Free texts may name persons: the public road carries none.
    road: road.map((step) => ({ ...step, officialId: null, note: null })),
  }
}

const plusMinutes = (from: Instant, minutes: number): Instant => instantOf(Date.parse(from) + minutes * 60_000)
