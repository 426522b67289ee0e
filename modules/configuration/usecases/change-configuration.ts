import { isRefused, type Refused, type Viewer } from '@motcua/terms'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import type { Configuration } from '../configuration.ts'
import { mayChangeConfiguration } from '../domain/policy.ts'
import type { SettingChange } from '../domain/setting-change.ts'
import type { SettingStored } from '../storage/set-setting.ts'

/**
 * An administrator enters a decided change of a setting. Accepted dossiers keep what they were given.
 *
 * @throws NotSignedIn, NotAllowed
 */
export async function changeConfiguration(
  deps: { readonly db: Db; readonly clock: Pick<Clock, 'now'>; readonly configuration: Configuration },
  viewer: Viewer,
  change: SettingChange,
): Promise<SettingStored | Refused> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (!mayChangeConfiguration(viewer)) throw new NotAllowed('configuration.change')
  const record = { now: deps.clock.now(), changedBy: viewer.accountId }
  const stored = await deps.db.transaction().execute((tx) => deps.configuration.set(tx, change, record))
  if (!isRefused(stored)) deps.configuration.refresh()
  return stored
}
