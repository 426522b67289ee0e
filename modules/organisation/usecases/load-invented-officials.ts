import type { Instant } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import type { OfficialRecord } from '../domain/official.ts'
import { appendOrganisationChange, lockOrganisation } from '../storage/organisation-changes.ts'
import { saveOfficials } from '../storage/official-rows.ts'

const MOST_AT_ONCE = 1000

/** Adds invented officials to a province that is made for measuring and training. Repeating it changes nothing. */
export async function loadInventedOfficials(tx: Tx, officials: readonly OfficialRecord[], now: Instant): Promise<void> {
  await lockOrganisation(tx)
  for (let at = 0; at < officials.length; at += MOST_AT_ONCE) await saveOfficials(tx, officials.slice(at, at + MOST_AT_ONCE))
  const data = { officials: officials.length }
  await appendOrganisationChange(tx, { kind: 'InventedOfficialsLoaded', subjectId: null, data, changedBy: 'seed', changedAt: now })
}
