// The door of the module: versions of internal processes.
import type { LocalDate, ProcessVersionId } from '@motcua/terms'
import type { Db } from '#platform/database/connect.ts'
import type { ProcessVersion } from './domain/process-version.ts'
import { findApprovedId, findProcessVersion, listProcessVersions } from './storage/process-versions.ts'

export {
  buildProcess,
  mayBeApproved,
  readTable,
  type ApprovalDecision,
  type BuiltProcess,
  type ProcessVersion,
} from './domain/process-version.ts'
export type { DiagramLine, DiagramShape, DiagramView } from './domain/diagram-view.ts'
export type { PlacedFinding } from './domain/place-findings.ts'
export { mayKeepProcesses, mayReadProcessGaps } from './domain/policy.ts'
export type { ProcessGap } from './domain/process-gaps.ts'
export { processDraftRefusals } from './domain/refusals.ts'
export type { Grid } from './domain/sheet/read-grid.ts'
export type { SheetCells, SheetColumn, SheetRow, StepSheet } from './domain/sheet/step-sheet.ts'
export { processDraftRoutes } from './http/process-draft-routes.ts'
export { createProcessDrafting, type ProcessDrafting } from './process-drafting.ts'
export type { Imported } from './usecases/draft-process.ts'
export type { DraftingDeps, ProcedureOfProcess } from './usecases/drafting-deps.ts'
export type { OpenedProcess } from './usecases/open-process.ts'
export { processRoutes } from './http/process-routes.ts'
export { loadDemoProcesses, type DemoProcessesLoaded } from './usecases/load-demo-processes.ts'
export { loadPlainProcesses, type PlainProcess, type PlainShape } from './usecases/load-plain-processes.ts'

export type Processes = {
  /** The version on which a dossier accepted that day runs; undefined: none is approved. */
  findInForce(procedureCode: string, at: LocalDate): Promise<ProcessVersion | undefined>
  /** A pinned version. @throws Error  when it is not there: pinned versions are never removed */
  get(id: ProcessVersionId): Promise<ProcessVersion>
  /** Any version, as it is now. */
  find(id: ProcessVersionId): Promise<ProcessVersion | undefined>
  list(): ReturnType<typeof listProcessVersions>
}

/** Opens the processes of a tenant. Versions never change once approved, so each is read once. */
export function createProcesses(db: Db): Processes {
  const known = new Map<ProcessVersionId, Promise<ProcessVersion>>()
  const get = (id: ProcessVersionId): Promise<ProcessVersion> => {
    const cached = known.get(id)
    if (cached) return cached
    const reading = findProcessVersion(db, id).then((version) => {
      if (!version) throw new Error(`Process version ${id} is missing`)
      if (version.status === 'DRAFT') known.delete(id)
      return version
    })
    known.set(id, reading)
    reading.catch(() => known.delete(id))
    return reading
  }
  return {
    get,
    find: (id) => findProcessVersion(db, id),
    async findInForce(procedureCode, at) {
      const id = await findApprovedId(db, procedureCode, at)
      return id && get(id)
    },
    list: () => listProcessVersions(db),
  }
}
