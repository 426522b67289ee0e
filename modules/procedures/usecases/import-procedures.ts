import type { Instant, ProcedureVersionId, Viewer } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { nameBasedId } from '#platform/database/name-based-id.ts'
import { sha256 } from '#platform/secrets/secrets.ts'
import type { EForm } from '../domain/eform/eform.ts'
import { genericEForm } from '../domain/eform/generic-eform.ts'
import { fingerprintOf } from '../domain/fingerprint.ts'
import type { Finding } from '../domain/finding.ts'
import type { ImportLine } from '../domain/import-batch.ts'
import type { ImportOutcome } from '../domain/import-procedure.ts'
import { findNewestVersion, insertVersion, lockCatalogue, touchProcedure } from '../storage/version-rows.ts'
import { requirePublisher, type ProceduresDeps } from './procedures-deps.ts'

/** What became of one record: a first version, another one, nothing new, or nothing usable. */
export type StoredLine = {
  readonly code: string
  readonly outcome: ImportOutcome
  readonly findings: readonly Finding[]
  readonly change: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED'
  /** The version that now is the newest; null when refused. */
  readonly versionId: ProcedureVersionId | null
}

export type ImportBatch = { readonly lines: readonly ImportLine[]; readonly eforms: ReadonlyMap<string, EForm> }

/**
 * Stores what a source says, in one transaction. A record makes another version only when its content or form changed; nothing is published.
 *
 * @throws NotSignedIn, NotAllowed
 */
export async function importProcedures(deps: ProceduresDeps, viewer: Viewer, batch: ImportBatch): Promise<StoredLine[]> {
  const by = requirePublisher(viewer, 'procedure.import')
  return deps.db.transaction().execute((tx) => storeProcedures(tx, batch, { by, at: deps.clock.now() }))
}

/** The same inside a transaction of the caller: the demo load and the command line. */
export async function storeProcedures(
  tx: Tx,
  batch: ImportBatch,
  record: { readonly by: string; readonly at: Instant },
): Promise<StoredLine[]> {
  await lockCatalogue(tx)
  const stored: StoredLine[] = []
  for (const line of batch.lines) stored.push(await storeLine(tx, line, batch.eforms, record))
  return stored
}

async function storeLine(
  tx: Tx,
  line: ImportLine,
  eforms: ReadonlyMap<string, EForm>,
  record: { readonly by: string; readonly at: Instant },
): Promise<StoredLine> {
  const { code, outcome, findings, version } = line
  if (version === undefined || outcome === 'refused') return { code, outcome, findings, change: 'REFUSED', versionId: null }
  const procedureId = await touchProcedure(tx, code, record.at)
  const newest = await findNewestVersion(tx, code)
  const eform = eforms.get(code) ?? newest?.eform ?? genericEForm
  const contentHash = sha256(fingerprintOf(version, eform))
  if (newest?.contentHash === contentHash) return { code, outcome, findings, change: 'UNCHANGED', versionId: newest.id }
  const versionNumber = (newest?.versionNumber ?? 0) + 1
  const id = nameBasedId('procedure version', code, versionNumber, contentHash) as ProcedureVersionId
  await insertVersion(tx, procedureId, {
    id,
    code,
    versionNumber,
    content: version,
    eform,
    contentHash,
    outcome,
    importedBy: record.by,
    importedAt: record.at,
  })
  return { code, outcome, findings, change: newest === undefined ? 'NEW' : 'CHANGED', versionId: id }
}
