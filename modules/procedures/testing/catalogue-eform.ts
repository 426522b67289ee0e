import { readFileSync } from 'node:fs'
import { toAdminUnits } from '../domain/admin-units.ts'
import { readEForm, type EForm } from '../domain/eform/eform.ts'

const catalogue = new URL('../../../catalogue/', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogue), 'utf8'))

/** The catalogue's electronic form of a procedure. */
export function catalogueEForm(code: string): EForm {
  const read = readEForm(json(`procedures/eforms/${code}.json`))
  if (!read.ok) throw new Error(`${read.problems[0]?.path}: ${read.problems[0]?.message}`)
  return read.eform
}

export const adminUnits = toAdminUnits(json('admin-units/admin-units.json'))
