import type { Instant, LocalDate, ProcedureVersionId, Viewer } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import type { EForm } from '../domain/eform/eform.ts'
import type { ProcedureVersion, Publication } from '../domain/procedure-version.ts'
import { publicationFindings, type PublicationFinding } from '../domain/publication-findings.ts'
import { findPublicationOfVersion, findPublicationOn, listPublications } from '../storage/publication-rows.ts'
import { findVersion, listVersionRows } from '../storage/version-rows.ts'
import { requireDraftReader, todayOf, type ProceduresDeps } from './procedures-deps.ts'

export type ReadProcedure = { readonly version: ProcedureVersion; readonly eform: EForm }

// Content of versions never changes, so it is read once; some thousands of procedures at 20 KB each would still fit.
const mostKept = 2000

/** Reads versions, keeping what cannot change. */
export type ProcedureReader = {
  /** The version in force that day; undefined: no such procedure, or none in force. */
  findInForce(code: string, on: LocalDate): Promise<ReadProcedure | undefined>
  /** A pinned version with its last publication. @throws Error  when it is not there: pinned versions are never removed */
  getVersion(id: ProcedureVersionId): Promise<ReadProcedure>
}

export function createProcedureReader(deps: ProceduresDeps): ProcedureReader {
  const kept = new Map<ProcedureVersionId, Omit<ProcedureVersion, 'publication'> & { eform: EForm }>()
  const read = async (id: ProcedureVersionId, publication: Publication | null): Promise<ReadProcedure> => {
    const known = kept.get(id) ?? (await load(id))
    const { eform, ...version } = known
    return { version: { ...version, publication }, eform }
  }
  const load = async (id: ProcedureVersionId): Promise<Omit<ProcedureVersion, 'publication'> & { eform: EForm }> => {
    const stored = await findVersion(deps.db, id)
    if (stored === undefined) throw new Error(`Procedure version ${id} is missing`)
    const loaded = { ...stored.content, id, versionNumber: stored.versionNumber, eform: stored.eform }
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, loaded)
    return loaded
  }
  return {
    async findInForce(code, on) {
      const found = await findPublicationOn(deps.db, code, on)
      return found && read(found.versionId, found.publication)
    },
    getVersion: async (id) => read(id, (await findPublicationOfVersion(deps.db, id))?.publication ?? null),
  }
}

/** A version as the catalogue's keepers see it. */
export type ListedVersion = {
  readonly id: ProcedureVersionId
  readonly versionNumber: number
  readonly name: string
  readonly outcome: 'imported' | 'mended'
  readonly importedAt: Instant
  readonly importedBy: string
  readonly findings: ProcedureVersion['findings']
  /** What stops an administrator from publishing it. */
  readonly obstacles: readonly PublicationFinding[]
  readonly publications: readonly Publication[]
}

/**
 * All versions of a procedure, drafts too, newest first.
 *
 * @throws NotSignedIn, NotAllowed, NotFound
 */
export async function listVersions(deps: ProceduresDeps, viewer: Viewer, code: string): Promise<ListedVersion[]> {
  requireDraftReader(viewer)
  const versions = await listVersionRows(deps.db, code)
  if (versions.length === 0) throw new NotFound('procedure')
  const publications = await listPublications(deps.db, code)
  return versions.map((v) => ({
    id: v.id,
    versionNumber: v.versionNumber,
    name: v.content.name,
    outcome: v.outcome,
    importedAt: v.importedAt,
    importedBy: v.importedBy,
    findings: v.content.findings,
    obstacles: publicationFindings(v.content),
    publications: publications.filter((p) => p.versionId === v.id).map((p) => p.publication),
  }))
}

/** Procedures whose newest version is not in force: drafts, with what stands in the way. @throws NotSignedIn, NotAllowed */
export async function listDrafts(
  deps: ProceduresDeps,
  viewer: Viewer,
): Promise<{ code: string; versionNumber: number; name: string; obstacles: PublicationFinding[] }[]> {
  requireDraftReader(viewer)
  const rows = await listVersionRows(deps.db, null, todayOf(deps.clock))
  return rows.map((v) => ({
    code: v.code,
    versionNumber: v.versionNumber,
    name: v.content.name,
    obstacles: publicationFindings(v.content),
  }))
}
