import { z } from 'zod'
import type { SettingRows } from './configuration-snapshot.ts'
import type { ScopeKind } from './scope.ts'
import type { SettingPeriod } from './setting-period.ts'
import type { SettingSection } from './setting.ts'
import { settingKeys, settings, type SettingKey } from './settings.ts'

/** One setting as the reference page and the administrator's list show it. */
export type SettingDescription = {
  readonly key: SettingKey
  readonly section: SettingSection
  readonly vi: string
  readonly en: string
  readonly rule: string | undefined
  readonly scopes: readonly ScopeKind[]
  /** JSON Schema of its value. */
  readonly shape: Readonly<Record<string, unknown>>
  /** What the product ships. */
  readonly shipped: readonly SettingPeriod[]
}

/** Every setting with its sentence, form and shipped values. */
export function describeConfiguration(shipped: readonly SettingRows[]): SettingDescription[] {
  return settingKeys.map((key) => {
    const { section, vi, en, scopes, shape, rule } = settings[key] as (typeof settings)[SettingKey] & { rule?: string }
    const { $schema: _, ...form } = z.toJSONSchema(shape, { io: 'output' }) as Record<string, unknown>
    return { key, section, vi, en, rule, scopes, shape: form, shipped: shipped.filter((r) => r.key === key).flatMap((r) => r.periods) }
  })
}

/** The same as a page of the reference: one heading a section, one table row a shipped period. */
export function configurationReference(descriptions: readonly SettingDescription[]): string {
  const sections = [...Map.groupBy(descriptions, (d) => d.section)]
  const pages = sections.map(([section, all]) => [`## ${section}`, '', ...all.flatMap(describe)].join('\n'))
  return [
    '# Configuration of a province',
    '',
    'Generated from the registry of settings; change the registry or the catalogue, not this page.',
    '',
    ...pages,
    '',
  ].join('\n')
}

function describe(d: SettingDescription): string[] {
  const rows = d.shipped.map(
    (p) => `| ${p.validFrom} | ${p.validTo ?? ''} | \`${JSON.stringify(p.value).replaceAll('|', '\\|')}\` | ${p.legalBasis} |`,
  )
  return [
    `### \`${d.key}\``,
    '',
    `${d.en} ${d.vi}`,
    '',
    `Scopes: ${d.scopes.join(', ')}.${d.rule ? ` Rule: ${d.rule}.` : ''}`,
    '',
    '| from | no longer from | value | legal basis |',
    '|---|---|---|---|',
    ...rows,
    '',
  ]
}
