import { isRefused, type Instant, type LocalDate } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { importFiles } from '../domain/import-batch.ts'
import { readEFormFiles, readProcedureFiles, shippedProcedures } from '../storage/catalogue-files.ts'
import { findPublicationOfVersion } from '../storage/publication-rows.ts'
import { findVersion } from '../storage/version-rows.ts'
import { storeProcedures } from './import-procedures.ts'
import { putIntoForce } from './publish-procedure.ts'

/** `published` are in force as interim; `drafts` wait for an administrator: placeholders, unverified records, or one without a legal basis. */
export type DemoProceduresLoaded = {
  readonly stored: number
  readonly unchanged: number
  readonly published: number
  readonly drafts: readonly string[]
}

const LOAD = 'demo-load'

/**
 * Loads the procedures that the product ships and puts them into force as interim, under the first legal text each names (R-011).
 *
 * Loading twice changes nothing: what is published already stays, also when an administrator published it.
 *
 * @throws Error  when a shipped record is refused or a shipped form lies outside the subset: that is our fault
 */
export async function loadDemoProcedures(
  tx: Tx,
  options: { readonly now: Instant; readonly effectiveFrom: LocalDate },
): Promise<DemoProceduresLoaded> {
  const { eforms, faulty } = readEFormFiles(shippedProcedures)
  if (faulty.length > 0) throw new Error(`A shipped electronic form cannot be used: ${faulty.join('; ')}`)
  const lines = importFiles(readProcedureFiles(shippedProcedures))
  const refused = lines.filter((line) => line.outcome === 'refused')
  if (refused.length > 0)
    throw new Error(`A shipped procedure cannot be imported: ${refused.map((l) => `${l.file} ${l.findings[0]?.message}`).join('; ')}`)
  const stored = await storeProcedures(tx, { lines, eforms }, { by: LOAD, at: options.now })
  const drafts: string[] = []
  let published = 0
  for (const { code, versionId } of stored) {
    const version = versionId === null ? undefined : await findVersion(tx, versionId)
    if (version === undefined || (await findPublicationOfVersion(tx, version.id)) !== undefined) continue
    const basis = version.content.legalBasis[0]?.number ?? ''
    const command = {
      ground: { kind: 'INTERIM' as const, basis },
      effectiveFrom: options.effectiveFrom,
      effectiveTo: null,
      onlineLevel: null,
    }
    const outcome = await putIntoForce(tx, version, command, { by: LOAD, at: options.now, load: 'DEMO_LOAD', onlineVolumeThreshold: null })
    if (isRefused(outcome)) drafts.push(code)
    else published++
  }
  return {
    stored: stored.filter((l) => l.change !== 'UNCHANGED').length,
    unchanged: stored.filter((l) => l.change === 'UNCHANGED').length,
    published,
    drafts,
  }
}
