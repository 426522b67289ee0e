import type { Instant, LocalDate, Refused, Viewer } from '@motcua/terms'
import type { WorkCalendar } from '@motcua/working-time'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { ConfigurationSnapshot, SettingHistoryRow, SettingQuestion } from './domain/configuration-snapshot.ts'
import { describeConfiguration, type SettingDescription } from './domain/describe-configuration.ts'
import type { SettingChange } from './domain/setting-change.ts'
import type { SettingKey, SettingValue } from './domain/settings.ts'
import { createWorkCalendars, type WorkCalendars } from './domain/work-calendars.ts'
import { loadConfiguration } from './storage/load-configuration.ts'
import { setSetting, type SettingStored } from './storage/set-setting.ts'
import { readConfigurationVersion, readHistory } from './storage/setting-rows.ts'
import { shippedConfiguration, shippedHolidays } from './storage/shipped-files.ts'
import { createVersionedCache } from './storage/versioned-cache.ts'
import { changeConfiguration } from './usecases/change-configuration.ts'

/** The dated rules of one tenant. */
export type Configuration = {
  /** All rules, to be asked without further I/O. Right at most a second ago; call it before a transaction begins. */
  current(): Promise<ConfigurationSnapshot>
  /** All rules as this transaction sees them. */
  currentIn(tx: Tx): Promise<ConfigurationSnapshot>
  /** One value. Ask `current()` once where several are needed. @throws SettingNotInForce */
  get<Key extends SettingKey>(key: Key, question: SettingQuestion): Promise<SettingValue<Key>>
  /** The work calendar of an agency, as ruled on that day and, with `knownAt`, as known at that moment. */
  calendarFor(agencyCode: string, at: LocalDate, knownAt?: Instant): Promise<WorkCalendar>
  /** The same from rules already at hand. */
  readonly workCalendar: WorkCalendars
  /** Decides and stores a change; call `refresh` once the transaction is committed. */
  set(tx: Tx, change: SettingChange, record: { readonly now: Instant; readonly changedBy: string }): Promise<SettingStored | Refused>
  /** An administrator enters a decided change. @throws NotSignedIn, NotAllowed */
  change(viewer: Viewer, change: SettingChange, clock: Pick<Clock, 'now'>): Promise<SettingStored | Refused>
  /** Every setting with its sentence, form and shipped values. */
  describe(): readonly SettingDescription[]
  /** Changes of one setting in every scope, oldest first; without a key, of all. */
  history(key?: SettingKey): Promise<SettingHistoryRow[]>
  /** This process has changed something: look again at the next question. */
  refresh(): void
}

/**
 * Opens the configuration of a tenant. Other processes' changes are seen within a second.
 *
 * @param options.believedMs  how long the copy in memory is believed without asking for its version; 0 in tests that change from outside
 */
export function createConfiguration(db: Db, options: { readonly believedMs?: number } = {}): Configuration {
  const cache = createVersionedCache({ db, readVersion: readConfigurationVersion, load: loadConfiguration, ...options })
  const workCalendar = createWorkCalendars(shippedHolidays())
  const configuration: Configuration = {
    current: cache.current,
    currentIn: cache.currentIn,
    get: async (key, question) => (await cache.current()).get(key, question),
    calendarFor: async (agencyCode, at, knownAt) => workCalendar(await cache.current(), { agencyCode, at, knownAt }),
    workCalendar,
    set: setSetting,
    change: (viewer, change, clock) => changeConfiguration({ db, clock, configuration }, viewer, change),
    describe: () => describeConfiguration(shippedConfiguration()),
    history: (key) => readHistory(db, key),
    refresh: cache.refresh,
  }
  return configuration
}
