import { announce } from '#modules/notices/index.ts'
import type { DossierId } from '@motcua/terms'
import { closingFinding } from '../domain/receipt-duty.ts'
import { findDossier } from '../storage/load-dossier.ts'
import type { DossierDeps } from './dossier-deps.ts'

/** The job of the closing check for one dossier that was accepted without a receipt. */
export const CHECK_RECEIPT = 'check-receipt-at-closing'

/** At closing time: whoever accepted a dossier that is still open and has no receipt is told. Safe to run twice. */
export async function checkReceipt(deps: DossierDeps, id: DossierId): Promise<'RECEIPT_MISSING' | 'IN_ORDER'> {
  return deps.transactions.transaction().execute(async (tx) => {
    const loaded = await findDossier(tx, id)
    const now = deps.clock.now()
    const acceptance = loaded?.state.acceptance
    if (!loaded || !acceptance || closingFinding(loaded.state, now) === null) return 'IN_ORDER'
    const officers = await deps.officialsWithRole('INTAKE_OFFICER', loaded.state.intakeUnitId, now)
    const own = officers.filter((o) => o.officialId === acceptance.acceptedBy)
    await announce(tx, {
      cause: `${id}/receipt-missing`,
      kind: 'RECEIPT_MISSING',
      dossierId: id,
      // Who accepted it may have moved on: then it is everybody's at the counter.
      recipients: (own.length > 0 ? own : officers).map((o) => o.accountId),
      data: { code: acceptance.code },
      at: now,
    })
    return 'RECEIPT_MISSING'
  })
}
