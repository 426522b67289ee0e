// The door of the module: the dated rules of the province (transition.md section 3).
import { createSnapshot, type ConfigurationSnapshot } from './domain/configuration-snapshot.ts'
import { configurationReference, describeConfiguration as describe, type SettingDescription } from './domain/describe-configuration.ts'
import { shippedConfiguration } from './storage/shipped-files.ts'

export { createConfiguration, type Configuration } from './configuration.ts'
export {
  SettingNotInForce,
  type ConfigurationSnapshot,
  type SettingAnswer,
  type SettingHistoryRow,
  type SettingQuestion,
  type SettingRows,
} from './domain/configuration-snapshot.ts'
export { mayChangeConfiguration, mayReadConfiguration } from './domain/policy.ts'
export { performanceRatings, type PerformanceRating } from './domain/posting-settings.ts'
export { hotlineInVietnamese, hotlineOf, type Hotline } from './domain/hotline.ts'
export { configurationRefusals } from './domain/refusals.ts'
export { scopesOf, type Scope, type ScopeKind } from './domain/scope.ts'
export type { SettingChange, SettingChanged, SettingProblem } from './domain/setting-change.ts'
export type { SettingPeriod } from './domain/setting-period.ts'
export { isSettingKey, settingKeys, type SettingKey, type SettingValue } from './domain/settings.ts'
export type { SettingDescription } from './domain/describe-configuration.ts'
export { createWorkCalendars, type CalendarQuestion, type WorkCalendars } from './domain/work-calendars.ts'
export { shippedHolidays } from './storage/shipped-files.ts'
export { createVersionedCache, type VersionedCache } from './storage/versioned-cache.ts'
export { configurationRoutes } from './http/configuration-routes.ts'
export { changeConfiguration } from './usecases/change-configuration.ts'
export { loadShippedConfiguration, type ShippedConfigurationLoaded } from './usecases/load-shipped-configuration.ts'

/** The rules as the product ships them, without a database: for the command line and for tests of other modules. */
export function shippedConfigurationSnapshot(): ConfigurationSnapshot {
  return createSnapshot(0, shippedConfiguration())
}

/** Every setting with its sentence, form and shipped values. */
export function describeConfiguration(): SettingDescription[] {
  return describe(shippedConfiguration())
}

/** The reference page of all settings, as Markdown. */
export function makeConfigurationReference(): string {
  return configurationReference(describeConfiguration())
}
