import { NotAllowed } from '#platform/http/faults.ts'
import type { AgencyId, Viewer } from '@motcua/terms'
import { unitsToClear } from '../domain/policy.ts'
import { daysAfter } from '../domain/uncollected.ts'
import type { DossierLine } from '../storage/dossier-line.ts'
import { listInUnits } from '../storage/list-dossiers.ts'
import { listWithoutReceipt } from '../storage/list-without-receipt.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'

/** The closing check of the day: open dossiers of the viewer's counters that owe their receipt. @throws NotAllowed */
export async function listMissingReceipts(deps: DossierDeps, viewer: Viewer, page: PageRequest): Promise<Page<DossierLine>> {
  const units = ownUnits(viewer, 'list-missing-receipts')
  return listWithoutReceipt(deps.db, deps.vault, { units, now: deps.clock.now() }, page)
}

/** Results that have lain at the viewer's counters for as long as the configuration of today says. @throws NotAllowed */
export async function listUncollected(deps: DossierDeps, viewer: Viewer, page: PageRequest): Promise<Page<DossierLine>> {
  const units = ownUnits(viewer, 'list-uncollected')
  const now = deps.clock.now()
  const days = await deps.configuration.get('dossier.uncollected-after-days', { at: dayOf(now) })
  return listInUnits(deps.db, deps.vault, { units, statuses: ['DONE'], search: null, finishedBy: daysAfter(now, -days) }, page)
}

function ownUnits(viewer: Viewer, action: string): AgencyId[] {
  const units = unitsToClear(viewer)
  if (units.length === 0) throw new NotAllowed(action)
  return units
}
