import { refuse, type Refused } from '@motcua/terms'
import type { ScanDocuments } from './commands.ts'
import type { DossierEventBody } from './dossier-event.ts'
import type { DossierState } from './dossier-state.ts'

/** A dossier that must be archived is not closed without a scan of what was handed in. */
export function archiveObstacle(state: Pick<DossierState, 'documents'>, archive: boolean): Refused | null {
  if (!archive || state.documents.some((d) => d.files.length > 0)) return null
  return refuse('archive.scan-required', { papers: state.documents.length })
}

/** Adds scans to papers that were handed in; what was scanned before stays. */
export function scanDocuments(
  command: ScanDocuments,
  state: DossierState,
): Extract<DossierEventBody, { type: 'DocumentsScanned' }> | Refused {
  if (state.endedAt !== null || state.status === 'RETURNED')
    return refuse('dossier.illegal-transition', { from: state.status, to: state.status })
  const unknown = command.scans.filter((scan) => !state.documents.some((d) => d.requiredDocumentId === scan.requiredDocumentId))
  if (unknown.length > 0) return refuse('archive.document-unknown', { papers: unknown.map((scan) => scan.requiredDocumentId) })
  const scans = command.scans.filter((scan) => scan.files.length > 0)
  return scans.length === 0 ? refuse('archive.nothing-scanned') : { type: 'DocumentsScanned', scans }
}
