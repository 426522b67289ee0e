import { isRefused, type Instant, type LocalDate, type Refused } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { changeSetting, type SettingChange, type SettingChanged } from '../domain/setting-change.ts'
import { lockConfiguration, readPeriods, writeSettingChange } from './setting-rows.ts'

/** A stored change: its number in the history, and the periods before and after. */
export type SettingStored = SettingChanged & { readonly changeId: number }

/** Decides a change against what is stored now, and stores it with its history row. */
export async function setSetting(
  tx: Tx,
  change: SettingChange,
  record: { readonly now: Instant; readonly changedBy: string },
): Promise<SettingStored | Refused> {
  await lockConfiguration(tx)
  const current = await readPeriods(tx, change.key, change.scope)
  const decided = changeSetting(change, current, record.now.slice(0, 10) as LocalDate)
  if (isRefused(decided)) return decided
  return { ...decided, changeId: await writeSettingChange(tx, decided, record) }
}
