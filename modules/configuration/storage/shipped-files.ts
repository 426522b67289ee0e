import { readdirSync, readFileSync } from 'node:fs'
import type { HolidaysFile } from '@motcua/working-time'
import type { SettingRows } from '../domain/configuration-snapshot.ts'
import { parseShippedConfiguration } from '../domain/shipped-configuration.ts'

const CATALOGUE = new URL('../../../catalogue/', import.meta.url)
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CATALOGUE), 'utf8'))

let shipped: readonly SettingRows[] | undefined
let holidays: HolidaysFile | undefined

/** What the product ships, read once a process. @throws Error when a file does not fit the registry */
export function shippedConfiguration(): readonly SettingRows[] {
  shipped ??= parseShippedConfiguration(
    readdirSync(new URL('configuration/', CATALOGUE))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({ name, content: readJson(`configuration/${name}`) })),
  )
  return shipped
}

/** The list of public holidays, read once a process. */
export function shippedHolidays(): HolidaysFile {
  holidays ??= readJson('holidays.json') as HolidaysFile
  return holidays
}
