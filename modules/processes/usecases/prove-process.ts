import { isFindings, pinCalls, type Finding, type StepTable } from '@motcua/process-engine'
import { accountsMissingForSteps, type OrganisationDirectory } from '#modules/organisation/index.ts'
import { buildFromBpmn, buildProcess, type BuiltProcess } from '../domain/process-version.ts'
import { plainWords, type StepSheet } from '../domain/sheet/step-sheet.ts'
import { sheetToTable, type TableHead } from '../domain/sheet/sheet-to-table.ts'
import { stepRoleNames } from '../domain/sheet/table-to-sheet.ts'
import { accountFindings, stepNeeds, unknownAgencies, type ProcessPlaces } from '../domain/step-needs.ts'
import { findApprovedKeys } from '../storage/process-versions.ts'
import { todayOf, type DraftingDeps, type ProcedureOfProcess } from './drafting-deps.ts'

/** What a draft says: a table as typed, or a drawing made elsewhere. */
export type DraftText = { readonly head: TableHead } & (
  | { readonly sheet: StepSheet }
  | { readonly table: StepTable }
  | { readonly bpmn: string }
)
export type Proven = BuiltProcess & {
  readonly table: StepTable | null
  readonly procedure: ProcedureOfProcess | null
  readonly versionOf: (key: string) => string | undefined
}

/**
 * Builds a draft and asks everything that must hold before approval: the table, the graph, the limit of the procedure, called processes,
 * agencies and an account for each step.
 */
export async function proveProcess(deps: DraftingDeps, draft: DraftText): Promise<Proven> {
  const today = todayOf(deps)
  const { procedureCode } = draft.head
  const [directory, procedure, approved] = await Promise.all([
    deps.organisation.current(),
    procedureCode === null ? undefined : deps.procedures.find(procedureCode),
    findApprovedKeys(deps.db, today),
  ])
  const limit = procedure?.limit ?? null
  const read =
    'sheet' in draft
      ? sheetToTable(draft.sheet, draft.head, agencyCodes(directory))
      : { table: 'table' in draft ? draft.table : null, findings: [] }
  const built = 'bpmn' in draft ? await buildFromBpmn(draft.bpmn, limit) : await buildProcess(read.table!, limit)
  const versionOf = (key: string): string | undefined => approved.get(key)
  const findings = [
    ...read.findings,
    ...built.findings,
    ...aboutProcedure(procedureCode, procedure),
    ...(built.graph === null ? [] : await aboutPlaces(deps, directory, built.graph, procedure)),
    ...(built.graph === null ? [] : orNone(pinCalls(built.graph, versionOf))),
  ]
  return { ...built, findings, table: read.table, procedure: procedure ?? null, versionOf }
}

const orNone = (pinned: ReturnType<typeof pinCalls>): readonly Finding[] => (isFindings(pinned) ? pinned : [])

function aboutProcedure(code: string | null, procedure: ProcedureOfProcess | undefined): Finding[] {
  const warning = (kind: string, message: string): Finding => ({ code: kind, severity: 'warning', at: 'procedureCode', message })
  if (code === null) return [warning('PROCEDURE_MISSING', 'Quy trình chưa gắn với thủ tục nào, nên chưa so được với thời hạn giải quyết.')]
  if (procedure === undefined) return [warning('PROCEDURE_NOT_IN_FORCE', `Thủ tục ${code} chưa được công bố hoặc đã hết hiệu lực.`)]
  return procedure.limit === null
    ? [warning('LIMIT_NOT_STATED', `Thủ tục ${code} chưa nêu thời hạn giải quyết, nên chưa so được tổng thời gian các bước.`)]
    : []
}

async function aboutPlaces(
  deps: DraftingDeps,
  directory: OrganisationDirectory,
  graph: NonNullable<BuiltProcess['graph']>,
  procedure: ProcedureOfProcess | undefined,
): Promise<Finding[]> {
  const agencies =
    procedure === undefined ? [] : directory.competentAgenciesFor(procedure.levels, procedure.implementingAgency, todayOf(deps)).agencies
  const places: ProcessPlaces = {
    competent: await Promise.all(agencies.map(async ({ id }) => ({ agencyId: id, centerId: await deps.centerOf(id) }))),
    agencyByCode: (code) => directory.findAgencyByCode(code)?.id,
  }
  const missing = accountsMissingForSteps(stepNeeds(graph, places), await deps.rightsHeld())
  const unmatched: Finding[] =
    procedure !== undefined && agencies.length === 0
      ? [
          {
            code: 'COMPETENT_UNKNOWN',
            severity: 'warning',
            at: 'procedureCode',
            message: `Chưa xác định được cơ quan giải quyết thủ tục ${procedure.code} trong tỉnh ("${procedure.implementingAgency}"), nên chưa kiểm tra được tài khoản.`,
          },
        ]
      : []
  return [
    ...unknownAgencies(graph, places),
    ...unmatched,
    ...accountFindings(missing, (id) => directory.getAgency(id).shortName, stepRoleNames),
  ]
}

/** Codes of agencies by their names without accents; a name that two agencies have names neither. */
function agencyCodes(directory: OrganisationDirectory): (plainName: string) => string | undefined {
  const codes = new Map<string, string | undefined>()
  for (const { name, shortName, code } of directory.listAgencies({}))
    for (const words of new Set([plainWords(name), plainWords(shortName)])) codes.set(words, codes.has(words) ? undefined : code)
  return (plainName) => codes.get(plainName)
}
