import { readFileSync } from 'node:fs'
import { importProcedure } from '../domain/import-procedure.ts'
import type { ProcedureContent } from '../domain/procedure-version.ts'
import { kiteFlyingPermit } from './kite-flying-permit.ts'

/** The kite-flying permit as imported content. */
export function kiteFlyingContent(overrides: Readonly<Record<string, unknown>> = {}): ProcedureContent {
  return contentOf(kiteFlyingPermit(overrides))
}

/** One of the catalogue's real records as imported content. */
export function catalogueContent(code: string): ProcedureContent {
  const file = new URL(`../../../catalogue/procedures/${code}.json`, import.meta.url)
  return contentOf(JSON.parse(readFileSync(file, 'utf8')))
}

function contentOf(record: unknown): ProcedureContent {
  const { version, findings } = importProcedure(record)
  if (version === undefined) throw new Error(`the record was refused: ${findings[0]?.message}`)
  return version
}
