import { isFindings, limitInHours, longestPath, parseBpmn } from '@motcua/process-engine'
import type { ProcessVersionId, Viewer } from '@motcua/terms'
import { NotAllowed, NotFound, NotSignedIn } from '#platform/http/faults.ts'
import { diagramView, type DiagramShape, type DiagramView } from '../domain/diagram-view.ts'
import { mayKeepProcesses } from '../domain/policy.ts'
import { placeFindings, type PlacedFinding } from '../domain/place-findings.ts'
import type { ProcessVersion } from '../domain/process-version.ts'
import type { StepSheet } from '../domain/sheet/step-sheet.ts'
import { findDraftSheet, listProcessChanges, type ProcessChange } from '../storage/draft-rows.ts'
import { findProcessVersion } from '../storage/process-versions.ts'
import { notesOf, sheetOf } from './draft-process.ts'
import type { DraftingDeps, ProcedureOfProcess } from './drafting-deps.ts'
import { proveProcess } from './prove-process.ts'

export type OpenedProcess = {
  readonly version: ProcessVersion
  readonly revision: number
  /** To be written on; null: a drawing made elsewhere. */
  readonly sheet: StepSheet | null
  /** Of a draft as things stand today; of an approved version as they stood at approval. */
  readonly findings: readonly PlacedFinding[]
  readonly procedure: ProcedureOfProcess | null
  /** Working hours on the longest path, and those that the procedure leaves; null: not known. */
  readonly hours: { readonly longest: number | null; readonly limit: number | null }
  readonly changes: readonly ProcessChange[]
  readonly mayKeep: boolean
}

/** One version with everything around it. @throws NotSignedIn, NotAllowed, NotFound */
export async function openProcess(deps: DraftingDeps, viewer: Viewer, id: ProcessVersionId): Promise<OpenedProcess> {
  const version = await getForReader(deps, viewer, id)
  const [kept, changes] = await Promise.all([findDraftSheet(deps.db, id), listProcessChanges(deps.db, id)])
  if (kept === undefined) throw new NotFound('process version')
  const sheet = sheetOf(version, kept)
  const { key, name, procedureCode } = version
  const head = { key, name, procedureCode }
  const proven =
    version.status === 'DRAFT' && (sheet !== null || version.bpmn !== null)
      ? await proveProcess(deps, sheet === null ? { head, bpmn: version.bpmn! } : { head, sheet })
      : null
  const findings = proven === null ? version.findings : [...notesOf(version, kept), ...proven.findings]
  const graph = proven === null ? version.graph : proven.graph
  const procedure = proven?.procedure ?? (procedureCode === null ? null : ((await deps.procedures.find(procedureCode)) ?? null))
  return {
    version,
    revision: kept.revision,
    sheet,
    findings: placeFindings(findings, proven?.table ?? version.table, graph),
    procedure,
    hours: {
      longest: graph === null ? null : longestPath(graph).hours,
      limit: procedure?.limit ? limitInHours(procedure.limit) : null,
    },
    changes,
    mayKeep: mayKeepProcesses(viewer),
  }
}

/** The drawing of a version; undefined: it has none, or it cannot be read. @throws NotSignedIn, NotAllowed, NotFound */
export async function drawProcess(deps: DraftingDeps, viewer: Viewer, id: ProcessVersionId): Promise<DiagramView | undefined> {
  const { bpmn } = await getForReader(deps, viewer, id)
  if (bpmn === null) return undefined
  const [model, directory] = await Promise.all([parseBpmn(bpmn), deps.organisation.current()])
  const view = isFindings(model) ? undefined : diagramView(model)
  // A lane of a named agency bears its code; people read its name.
  const named = (shape: DiagramShape): DiagramShape =>
    shape.kind === 'lane' ? { ...shape, name: directory.findAgencyByCode(shape.name)?.shortName ?? shape.name } : shape
  return view && { ...view, shapes: view.shapes.map(named) }
}

async function getForReader(deps: DraftingDeps, viewer: Viewer, id: ProcessVersionId): Promise<ProcessVersion> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (viewer.kind !== 'official') throw new NotAllowed('process.read')
  const version = await findProcessVersion(deps.db, id)
  if (version === undefined) throw new NotFound('process version')
  return version
}
