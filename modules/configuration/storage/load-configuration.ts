import type { ConfigurationSnapshot } from '../domain/configuration-snapshot.ts'
import { createSnapshot } from '../domain/configuration-snapshot.ts'
import type { Db } from '#platform/database/connect.ts'
import { readConfigurationVersion, readHistory, readSettingRows } from './setting-rows.ts'
import { shippedConfiguration } from './shipped-files.ts'

/**
 * The rules in force for this tenant. A setting that the tenant has not stored in any scope (it came with a newer product) answers as
 * shipped.
 */
export async function loadConfiguration(db: Db): Promise<ConfigurationSnapshot> {
  // The version comes first: should a change land between the reads, the next check sees a newer one and reads again.
  const version = await readConfigurationVersion(db)
  const history = await readHistory(db)
  const stored = await readSettingRows(db)
  const known = new Set(stored.map((r) => r.key))
  return createSnapshot(version, [...stored, ...shippedConfiguration().filter((r) => !known.has(r.key))], history)
}
