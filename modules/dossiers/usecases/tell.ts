import { announce } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/connect.ts'
import type { AccountId, Instant } from '@motcua/terms'
import type { DossierEvent } from '../domain/dossier-event.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { noticesOf, type NoticeTo } from '../domain/notices-of.ts'
import type { DossierDeps } from './dossier-deps.ts'

const heads = ['DIVISION_HEAD', 'AGENCY_HEAD', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] as const

/** Tells people of an event, in the transaction that writes it: what is rolled back is told to nobody. */
export async function tell(
  deps: Pick<DossierDeps, 'officialsWithRole'>,
  tx: Tx,
  happened: {
    readonly event: DossierEvent
    readonly before: DossierState | null
    readonly after: DossierState
    readonly lookupCode: string
  },
): Promise<void> {
  const { event, before, after } = happened
  for (const { kind, to, data } of noticesOf(event, before, after, after.acceptance?.code ?? happened.lookupCode)) {
    const recipients = await recipientsOf(deps, to, after, event.at)
    await announce(tx, { cause: `${after.id}/${event.seq}/${kind}`, kind, dossierId: after.id, recipients, data, at: event.at })
  }
}

/** The accounts behind a notice; an unassigned step belongs to everybody who holds its role. */
async function recipientsOf(
  deps: Pick<DossierDeps, 'officialsWithRole'>,
  to: NoticeTo,
  state: DossierState,
  at: Instant,
): Promise<AccountId[]> {
  if (to.who === 'OWNER') return state.ownerAccountId === null ? [] : [state.ownerAccountId]
  const holders = await deps.officialsWithRole(to.role, to.agencyId, at)
  const handlers = to.officialId === null ? holders : holders.filter((o) => o.officialId === to.officialId)
  const leaders = await Promise.all(heads.map((role) => deps.officialsWithRole(role, to.agencyId, at)))
  return [...new Set([...handlers, ...leaders.flat()].map((o) => o.accountId))]
}
