import { isFindings, importStepTable, readStepTable, type Finding } from '@motcua/process-engine'
import { isRefused, refuse, type ProcessVersionId, type Refused, type Viewer } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import { NotFound } from '#platform/http/faults.ts'
import { keepNotes, placeFindings, type PlacedFinding } from '../domain/place-findings.ts'
import type { ProcessVersion } from '../domain/process-version.ts'
import { readGrid, type Grid } from '../domain/sheet/read-grid.ts'
import { cleanCell, sheetColumns, type SheetCells, type SheetRow, type StepSheet } from '../domain/sheet/step-sheet.ts'
import { tableToSheet } from '../domain/sheet/table-to-sheet.ts'
import { addProcessChange, findDraftSheet, lockVersion, nextVersionNumber, updateDraft, type DraftSheet } from '../storage/draft-rows.ts'
import { findNewestKey, findProcessVersion, insertProcessVersion } from '../storage/process-versions.ts'
import { requireKeeper, type DraftingDeps } from './drafting-deps.ts'
import { proveProcess, type DraftText } from './prove-process.ts'

export type DraftProcess = {
  readonly procedureCode: string | null
  readonly name: string
  /** A version to begin from; null: an empty table. */
  readonly from: ProcessVersionId | null
}
export type SaveDraft = {
  readonly id: ProcessVersionId
  readonly revision: number
  readonly name: string
  readonly procedureCode: string | null
  readonly rows: readonly { readonly key: string; readonly cells: Partial<SheetCells> }[]
}
/** What an import brought: cells, a step table as JSON, or a drawing. */
export type Imported =
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'bpmn'; readonly xml: string }
export type ImportIntoDraft = {
  readonly id: ProcessVersionId
  readonly revision: number
  readonly imported: Imported
  /** Rows behind those that are there, or instead of them. */
  readonly place: 'REPLACE' | 'APPEND'
  /** Kept in the record: where it came from. */
  readonly fileName: string | null
}
export type DraftSaved = { readonly id: ProcessVersionId; readonly revision: number; readonly findings: readonly PlacedFinding[] }

/** Begins a new version of a process: empty, or as another version stands. @throws NotSignedIn, NotAllowed, NotFound */
export async function draftProcess(deps: DraftingDeps, viewer: Viewer, command: DraftProcess): Promise<DraftSaved> {
  const { accountId } = requireKeeper(viewer, 'process.draft')
  const from = command.from === null ? undefined : await getVersion(deps, command.from)
  const procedureCode = command.procedureCode ?? from?.procedureCode ?? null
  const name = cleanCell(command.name) || from?.name || 'Quy trình chưa đặt tên'
  const known = from?.key ?? (procedureCode === null ? undefined : await findNewestKey(deps.db, procedureCode))
  const at = deps.clock.now()
  const id = uuidV7(Date.parse(at)) as ProcessVersionId
  const key = known ?? (procedureCode === null ? `quy-trinh-${id}` : `quy-trinh-${procedureCode}`)
  const head = { key, name, procedureCode, ...(from?.source ? { source: from.source } : {}) }
  const sheet = from?.table ? tableToSheet(from.table) : from?.bpmn ? null : { rows: [] }
  const proven = await proveProcess(deps, sheet === null ? { head, bpmn: from!.bpmn! } : { head, sheet })
  await deps.transactions.transaction().execute(async (tx) => {
    const versionNumber = await nextVersionNumber(tx, key)
    await insertProcessVersion(tx, {
      ...{ id, key, name, procedureCode, versionNumber, createdAt: at },
      ...{ table: proven.table, bpmn: proven.bpmn, graph: proven.graph, findings: proven.findings },
      ...{ status: 'DRAFT', illustrative: false, decision: null, effectiveFrom: null, source: from?.source ?? null },
    })
    await updateDraft(tx, id, { ...proven, name, procedureCode, source: from?.source ?? null, sheet, notes: [] })
    await addProcessChange(tx, id, { kind: 'DRAFTED', by: accountId, at, data: { from: command.from } })
  })
  return { id, revision: 2, findings: placeFindings(proven.findings, proven.table, proven.graph) }
}

/**
 * Writes what was typed. Anything is kept; what is wrong comes back as findings. @throws NotSignedIn, NotAllowed, NotFound
 */
export function saveDraft(deps: DraftingDeps, viewer: Viewer, command: SaveDraft): Promise<DraftSaved | Refused> {
  return changeDraft(deps, viewer, command, 'SAVED', {}, (version, kept) => {
    const before = sheetOf(version, kept)
    if (before === null) return refuse('process.no-table')
    const sheet: StepSheet = { rows: command.rows.map((row) => typedRow(row, before)) }
    return {
      head: headOf(version, cleanCell(command.name) || version.name, command.procedureCode),
      sheet,
      notes: keepNotes(kept.notes, before, sheet),
    }
  })
}

/** Takes in a pasted table or a file; the draft stays as it was when nothing can be read. @throws NotSignedIn, NotAllowed, NotFound */
export function importIntoDraft(deps: DraftingDeps, viewer: Viewer, command: ImportIntoDraft): Promise<DraftSaved | Refused> {
  const { imported, place, fileName } = command
  return changeDraft(deps, viewer, command, 'IMPORTED', { fileName, kind: imported.kind }, (version, kept) => {
    const head = headOf(version, version.name, version.procedureCode)
    if (imported.kind === 'bpmn') return { head, bpmn: imported.xml, notes: [] }
    const read = imported.kind === 'grid' ? readGrid(imported.grid) : readJson(imported.json)
    if (read.sheet.rows.length === 0)
      return refuse('process.file-not-read', {
        messages: read.findings.length > 0 ? read.findings.map((f) => f.message) : ['Không thấy dòng nào.'],
      })
    const before = place === 'APPEND' ? (sheetOf(version, kept)?.rows ?? []) : []
    const shifted = read.findings.map((f) => ({
      ...f,
      at: f.at.replace(/^rows\[(\d+)\]/, (_, n: string) => `rows[${Number(n) + before.length}]`),
    }))
    const rows = [...before, ...read.sheet.rows.map((row, index) => ({ ...row, key: `r${highest(before) + index + 1}` }))]
    return { head, sheet: { rows }, notes: [...(place === 'APPEND' ? kept.notes : []), ...shifted] }
  })
}

const highest = (rows: readonly SheetRow[]): number =>
  rows.reduce((most, { key }) => Math.max(most, Number(/^r(\d+)$/.exec(key)?.[1] ?? 0)), 0)

type Written = DraftText & { readonly notes: readonly Finding[] }

/** The one way in which a draft changes: nobody else changed it meanwhile, it is proven anew, and the change is recorded. */
async function changeDraft(
  deps: DraftingDeps,
  viewer: Viewer,
  { id, revision }: { readonly id: ProcessVersionId; readonly revision: number },
  kind: 'SAVED' | 'IMPORTED',
  data: Readonly<Record<string, unknown>>,
  write: (version: ProcessVersion, kept: DraftSheet) => Written | Refused,
): Promise<DraftSaved | Refused> {
  const { accountId } = requireKeeper(viewer, 'process.draft')
  return deps.transactions.transaction().execute(async (tx) => {
    const found = await findForChange(tx, id, revision)
    if (isRefused(found)) return found
    const written = write(found.version, found.kept)
    if (isRefused(written)) return written
    const proven = await proveProcess(deps, written)
    const findings = [...written.notes, ...proven.findings]
    await updateDraft(tx, id, {
      ...proven,
      ...{ name: written.head.name, procedureCode: written.head.procedureCode, source: found.version.source },
      ...{ sheet: 'sheet' in written ? written.sheet : null, notes: written.notes, findings },
    })
    await addProcessChange(tx, id, { kind, by: accountId, at: deps.clock.now(), data })
    return { id, revision: revision + 1, findings: placeFindings(findings, proven.table, proven.graph) }
  })
}

/** A draft that nobody changed since it was read. @throws NotFound */
export async function findForChange(
  tx: Tx,
  id: ProcessVersionId,
  revision: number,
): Promise<{ readonly version: ProcessVersion; readonly kept: DraftSheet } | Refused> {
  await lockVersion(tx, id)
  const [version, kept] = [await findProcessVersion(tx, id), await findDraftSheet(tx, id)]
  if (version === undefined || kept === undefined) throw new NotFound('process version')
  if (version.status !== 'DRAFT') return refuse('process.not-a-draft', { status: version.status })
  return kept.revision === revision ? { version, kept: { ...kept, notes: notesOf(version, kept) } } : refuse('process.stale-draft')
}

/** The table as it stands to be written on; null: the version is a drawing made elsewhere. */
export const sheetOf = (version: ProcessVersion, kept: DraftSheet): StepSheet | null =>
  kept.sheet ?? (version.table === null ? null : tableToSheet(version.table))

/** Shipped drafts have what their import found among the findings: its codes are written small. */
export const notesOf = ({ findings }: ProcessVersion, { sheet, notes }: DraftSheet): readonly Finding[] =>
  sheet === null && notes.length === 0 ? findings.filter(({ code }) => code === code.toLowerCase()) : notes

async function getVersion(deps: DraftingDeps, id: ProcessVersionId): Promise<ProcessVersion> {
  const found = await findProcessVersion(deps.db, id)
  if (found === undefined) throw new NotFound('process version')
  return found
}

const headOf = ({ key, source }: ProcessVersion, name: string, procedureCode: string | null): DraftText['head'] => ({
  ...{ key, name, procedureCode },
  ...(source === null ? {} : { source }),
})

function typedRow({ key, cells }: SaveDraft['rows'][number], before: StepSheet): SheetRow {
  const known = before.rows.find((row) => row.key === key)
  const typed = Object.fromEntries(sheetColumns.map((column) => [column, cleanCell(cells[column] ?? '')])) as SheetCells
  return { key, cells: typed, ...(known?.source === undefined ? {} : { source: known.source }) }
}

/** Our own format, or a gathered table; whichever it says it is. */
function readJson(json: unknown): { readonly sheet: StepSheet; readonly findings: readonly Finding[] } {
  const own = readStepTable(json)
  if (!isFindings(own)) return { sheet: tableToSheet(own), findings: [] }
  const isOwn = typeof json === 'object' && json !== null && 'format' in json
  if (isOwn) return { sheet: { rows: [] }, findings: own }
  const { table, findings } = importStepTable(json)
  const sheet = table === null ? { rows: [] } : tableToSheet(table)
  return { sheet, findings: findings.filter(({ code }) => code === code.toLowerCase()) }
}
