import type { z } from 'zod'
import { accessSettings } from './access-settings.ts'
import { calendarSettings } from './calendar-settings.ts'
import { deadlineSettings } from './deadline-settings.ts'
import { dossierSettings } from './dossier-settings.ts'
import { formsSettings } from './forms-settings.ts'
import { organisationSettings } from './organisation-settings.ts'
import { postingSettings } from './posting-settings.ts'

/** Every setting of the product. A rule's figure that is not here is a literal in the code, which transition.md section 3 forbids. */
export const settings = {
  ...organisationSettings,
  ...calendarSettings,
  ...deadlineSettings,
  ...dossierSettings,
  ...formsSettings,
  ...postingSettings,
  ...accessSettings,
} as const

export type SettingKey = keyof typeof settings
export type SettingValue<Key extends SettingKey> = z.output<(typeof settings)[Key]['shape']>

export const settingKeys = Object.keys(settings) as readonly SettingKey[]

/** Is this the name of a setting? */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settings, key)
}
