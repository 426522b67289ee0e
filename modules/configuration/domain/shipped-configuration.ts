import { z } from 'zod'
import type { SettingRows } from './configuration-snapshot.ts'
import { findScopeKind, type Scope } from './scope.ts'
import { SHIPPED_BY, type SettingPeriod } from './setting-period.ts'
import { isSettingKey, settingKeys, settings } from './settings.ts'
import { localDate, text } from './value-shapes.ts'

const period = z.strictObject({ validFrom: localDate, validTo: localDate.nullable().default(null), value: z.unknown(), legalBasis: text })
const entry = z.strictObject({ key: z.string(), scope: z.string(), note: z.string().optional(), periods: z.array(period).min(1) })
const file = z.strictObject({ about: z.string(), settings: z.array(entry) })

/**
 * Reads what the product ships: the content of the files in `catalogue/configuration`.
 *
 * @throws Error  names the file and the fault: unknown key, scope not allowed, value that does not fit, days out of order, a key without value
 */
export function parseShippedConfiguration(files: readonly { name: string; content: unknown }[]): SettingRows[] {
  const rows = files.flatMap(({ name, content }) => file.parse(content).settings.map((s) => toRows(name, s)))
  const seen = new Set<string>()
  for (const { key, scope } of rows) {
    if (seen.has(`${key} ${scope}`)) throw new Error(`catalogue/configuration: ${key} is given twice for ${scope}`)
    seen.add(`${key} ${scope}`)
  }
  const missing = settingKeys.filter((key) => !rows.some((r) => r.key === key))
  if (missing.length > 0) throw new Error(`catalogue/configuration: no value for ${missing.join(', ')}`)
  return rows
}

function toRows(name: string, given: z.output<typeof entry>): SettingRows {
  const fault = (why: string): Error => new Error(`catalogue/configuration/${name}: ${given.key}: ${why}`)
  if (!isSettingKey(given.key)) throw fault('no such setting')
  const kind = findScopeKind(given.scope)
  if (kind === undefined || !settings[given.key].scopes.some((s) => s === kind)) throw fault(`may not be set for ${given.scope}`)
  const periods = given.periods.map((p): SettingPeriod => {
    const parsed = settings[given.key as keyof typeof settings].shape.safeParse(p.value)
    if (!parsed.success) throw fault(parsed.error.message)
    return { validFrom: p.validFrom, validTo: p.validTo, value: parsed.data, legalBasis: p.legalBasis, approvedBy: SHIPPED_BY }
  })
  const inOrder = periods.every((p, i) =>
    p.validTo === null ? i === periods.length - 1 : p.validTo > p.validFrom && p.validTo <= (periods[i + 1]?.validFrom ?? p.validTo),
  )
  if (!inOrder) throw fault('its periods are not in order or overlap')
  return { key: given.key, scope: given.scope as Scope, periods }
}
