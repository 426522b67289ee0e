import { announce } from '#modules/notices/index.ts'
import { instantOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/database/connect.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import type { DossierId, Instant } from '@motcua/terms'
import type { DossierState } from '../domain/dossier-state.ts'
import { daysAfter } from '../domain/uncollected.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'

/** The job that reminds of a result nobody collects. */
export const REMIND_UNCOLLECTED = 'remind-uncollected'

/** Sets the next reminder of a result that has reached the center, in the caller's transaction; after the last there is none. */
export async function planReminder(deps: Pick<DossierDeps, 'configuration'>, tx: Tx, state: DossierState, after = 0): Promise<void> {
  if (state.finishedAt === null) return
  const configuration = await deps.configuration.current()
  const days = configuration.get('dossier.uncollected-reminders', { at: dayOf(state.finishedAt) }).find((d) => d > after)
  if (days === undefined) return
  const runAt = instantOf(Date.parse(daysAfter(state.finishedAt, days)))
  await addJob(tx, REMIND_UNCOLLECTED, { dossierId: state.id, days }, { runAt, jobKey: `uncollected:${state.id}` })
}

/**
 * Reminds the applicant that the result is still there, and plans the next reminder. Nothing is destroyed.
 * Safe to run twice, and does nothing once the result has been collected.
 */
export async function remindUncollected(deps: DossierDeps, id: DossierId, days: number): Promise<'REMINDED' | 'LEFT_ALONE'> {
  return deps.transactions.transaction().execute(async (tx) => {
    const loaded = await findDossier(tx, id)
    const now: Instant = deps.clock.now()
    if (!loaded || loaded.state.status !== 'DONE' || loaded.state.finishedAt === null) return 'LEFT_ALONE'
    const { state } = loaded
    await announce(tx, {
      cause: `${id}/uncollected/${days}`,
      kind: 'RESULT_UNCOLLECTED',
      dossierId: id,
      recipients: state.ownerAccountId === null ? [] : [state.ownerAccountId],
      data: { code: state.acceptance?.code ?? loaded.lookupCode, procedure: state.procedure.name, days: String(days) },
      at: now,
    })
    await planReminder(deps, tx, state, days)
    return 'REMINDED'
  })
}
