import { NotAllowed } from '#platform/http/faults.ts'
import { isRefused, refuse, type DossierCode, type Refused, type Viewer } from '@motcua/terms'
import type { Commands } from '../domain/commands.ts'
import type { DossierEvent } from '../domain/dossier-event.ts'
import { evolve } from '../domain/dossier-state.ts'
import { mayTakeIn } from '../domain/policy.ts'
import { appendEvents } from '../storage/append-events.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { actorOf, inTransaction, isDuplicateCommand } from './carry-out.ts'
import { decisions } from './decisions.ts'
import type { DossierDeps } from './dossier-deps.ts'
import { earlierSubmission, submitIn, type Application, type Submitted } from './submit-dossier.ts'

export type TakenIn = Submitted & { readonly code: DossierCode; readonly paperId: string | null }

/** The name under which the acceptance half of a counter intake is remembered; its key follows from the caller's. */
const NAME = 'take-in'

/**
 * The whole intake of someone who stands at the counter: filed and accepted in one transaction, with code, promised hour and receipt.
 * Nothing is stored when it cannot be accepted: the official sees why and the typed text stays on the screen.
 */
export async function takeInAtCounter(
  deps: DossierDeps,
  viewer: Viewer,
  application: Application,
  commandId: string,
  how: Commands['accept'] = {},
): Promise<TakenIn | Refused> {
  if (!mayTakeIn(viewer, application.intakeUnitId) || application.channel === 'ONLINE') throw new NotAllowed(NAME)
  const earlier = await earlierIntake(deps, viewer, commandId)
  if (earlier) return earlier
  try {
    return await inTransaction(deps, async (tx): Promise<TakenIn | Refused> => {
      const filed = await submitIn(deps, tx, viewer, application, commandId, NAME)
      if (isRefused(filed)) return filed
      const { state: before } = filed
      const loaded = await findDossier(tx, before.id)
      if (!loaded) throw new Error(`Dossier ${before.id} was not written`)
      const decided = await decisions.accept({ deps, tx, viewer, state: before, now: deps.clock.now() }, how)
      if (isRefused(decided)) return decided
      const event: DossierEvent = { ...decided.event, seq: before.seq + 1, at: decided.at, actor: actorOf(viewer) }
      const state = evolve(before.id, before, event)
      await appendEvents(tx, {
        state,
        events: [event],
        before,
        prevHash: loaded.lastHash,
        command: {
          id: crypto.randomUUID(),
          name: 'accept',
          accountId: viewer.kind === 'anonymous' ? null : viewer.accountId,
          at: decided.at,
        },
      })
      const paperId = decided.afterwards ? await decided.afterwards(state) : null
      if (isRefused(paperId)) return paperId
      if (!state.acceptance) throw new Error('An accepted dossier has its code')
      return { ...filed.answer, seq: state.seq, code: state.acceptance.code, paperId }
    })
  } catch (error) {
    if (!isDuplicateCommand(error)) throw error
    return (await earlierIntake(deps, viewer, commandId)) ?? refuse('dossier.command-reused')
  }
}

async function earlierIntake(deps: DossierDeps, viewer: Viewer, commandId: string): Promise<TakenIn | Refused | undefined> {
  const earlier = await earlierSubmission(deps, viewer, commandId, NAME)
  if (!earlier || isRefused(earlier)) return earlier
  const loaded = await findDossier(deps.db, earlier.dossierId)
  const code = loaded?.state.acceptance?.code
  return code === undefined ? undefined : { ...earlier, code, paperId: null }
}
