import type { Instant } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { canonical, type SettingChanged } from '../domain/setting-change.ts'
import { SHIPPED_BY } from '../domain/setting-period.ts'
import { lockConfiguration, readPeriods, writeSettingChange } from '../storage/setting-rows.ts'
import { shippedConfiguration } from '../storage/shipped-files.ts'

/** What became of each shipped setting: newly written, renewed with the product, already so, or kept because the province has decided. */
export type ShippedConfigurationLoaded = {
  readonly written: string[]
  readonly renewed: string[]
  readonly unchanged: string[]
  readonly keptOwn: string[]
}

/**
 * Writes what the product ships into the tenant's configuration. Safe to repeat at every start: what the province decided is never touched.
 */
export async function loadShippedConfiguration(tx: Tx, now: Instant): Promise<ShippedConfigurationLoaded> {
  await lockConfiguration(tx)
  const done: ShippedConfigurationLoaded = { written: [], renewed: [], unchanged: [], keptOwn: [] }
  for (const { key, scope, periods } of shippedConfiguration()) {
    const before = await readPeriods(tx, key, scope)
    if (before.some((p) => p.approvedBy !== SHIPPED_BY)) done.keptOwn.push(key)
    else if (canonical(before) === canonical(periods)) done.unchanged.push(key)
    else {
      const basis = { legalBasis: 'Mặc định của sản phẩm', approvedBy: SHIPPED_BY, retroactive: false }
      const change: SettingChanged = { key, scope, before, after: periods, ...basis }
      await writeSettingChange(tx, change, { changedBy: SHIPPED_BY, now })
      ;(before.length === 0 ? done.written : done.renewed).push(key)
    }
  }
  return done
}
