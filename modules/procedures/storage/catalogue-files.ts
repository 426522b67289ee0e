import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toAdminUnits, type AdminUnits } from '../domain/admin-units.ts'
import { readEForm, type EForm } from '../domain/eform/eform.ts'
import type { ProcedureFile } from '../domain/import-batch.ts'

const CATALOGUE = fileURLToPath(new URL('../../../catalogue/', import.meta.url))

/** Folder of the procedures that the product ships. */
export const shippedProcedures = join(CATALOGUE, 'procedures')

/** The record files of a directory, not of its folders; links are followed. @throws when the directory cannot be read */
export function readProcedureFiles(directory: string): ProcedureFile[] {
  return readdirSync(directory)
    .filter((name) => /\.json$/i.test(name) && !isFolder(join(directory, name)))
    .map((name) => ({ name, bytes: readBytes(join(directory, name)) }))
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

export type EFormFiles = { readonly eforms: ReadonlyMap<string, EForm>; readonly faulty: readonly string[] }

/** Electronic forms beside the records, `eforms/CODE.json`. A document outside the subset is named in `faulty` and left out. */
export function readEFormFiles(directory: string): EFormFiles {
  const folder = join(directory, 'eforms')
  const eforms = new Map<string, EForm>()
  const faulty: string[] = []
  for (const name of existsSync(folder)
    ? readdirSync(folder)
        .filter((n) => n.endsWith('.json'))
        .sort()
    : []) {
    const read = readEForm(parse(readFileSync(join(folder, name), 'utf8')))
    if (read.ok) eforms.set(name.replace(/\.json$/, ''), read.eform)
    else faulty.push(`${name}: ${read.problems[0]?.path ?? ''} ${read.problems[0]?.message ?? ''}`)
  }
  return { eforms, faulty }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

let units: AdminUnits | undefined

/** Provinces and communes in force, read once a process. */
export function shippedAdminUnits(): AdminUnits {
  units ??= toAdminUnits(JSON.parse(readFileSync(join(CATALOGUE, 'admin-units', 'admin-units.json'), 'utf8')))
  return units
}
