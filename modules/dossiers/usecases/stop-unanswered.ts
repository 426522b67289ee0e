import { isRefused, type DossierId } from '@motcua/terms'
import type { DossierEvent } from '../domain/dossier-event.ts'
import { stopDossier } from '../domain/end-dossier.ts'
import { evolve } from '../domain/dossier-state.ts'
import { appendEvents } from '../storage/append-events.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { endFacts } from './decisions.ts'
import type { DossierDeps } from './dossier-deps.ts'

/**
 * The day for the answer has passed and nothing came: the dossier is stopped, and its agency decides about closing it.
 * Safe to run twice: a dossier that was answered, stopped or ended meanwhile is left alone.
 *
 * @param number  of the request that was not answered; a later one is another matter
 */
export async function stopUnanswered(deps: DossierDeps, id: DossierId, number: string): Promise<'STOPPED' | 'LEFT_ALONE'> {
  return deps.transactions.transaction().execute(async (tx) => {
    const loaded = await findDossier(tx, id)
    const open = loaded?.state.supplement
    const now = deps.clock.now()
    if (!loaded || loaded.state.status !== 'SUPPLEMENT_REQUIRED' || open?.number !== number || now <= open.answerBy) return 'LEFT_ALONE'
    const facts = await endFacts({ deps, tx, viewer: { kind: 'anonymous' }, state: loaded.state, now })
    const decided = stopDossier(
      {
        reasonCode: 'NO_SUPPLEMENT',
        reason: `Quá hạn bổ sung theo Phiếu ${number}`,
        legalBasis: 'Hạn trả lời ghi trên phiếu yêu cầu bổ sung',
        final: false,
        papersReturned: [],
      },
      loaded.state,
      { ...facts, number: null },
    )
    if (isRefused(decided)) return 'LEFT_ALONE'
    const event: DossierEvent = {
      ...decided,
      seq: loaded.state.seq + 1,
      at: now,
      actor: { kind: 'system', accountId: null, officialId: null },
    }
    const written = await appendEvents(tx, {
      state: evolve(id, loaded.state, event),
      events: [event],
      before: loaded.state,
      prevHash: loaded.lastHash,
      command: { id: crypto.randomUUID(), name: 'stop', accountId: null, at: now },
    })
    return written ? 'STOPPED' : 'LEFT_ALONE'
  })
}
