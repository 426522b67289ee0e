import { importStepTable, isFindings, type StatedLimit } from '@motcua/process-engine'
import type { Instant, LocalDate, ProcessVersionId } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { nameBasedId } from '#platform/database/name-based-id.ts'
import { sha256 } from '#platform/secrets/secrets.ts'
import { buildProcess, mayBeApproved, readTable, type ProcessVersion } from '../domain/process-version.ts'
import { readShippedProcesses } from '../storage/catalogue-files.ts'
import { insertProcessVersion } from '../storage/process-versions.ts'

export type DemoProcessesLoaded = { readonly approved: number; readonly drafts: number }

/**
 * Loads the processes that the product ships: the demo's own as approved and marked illustrative, the old step tables as drafts with what
 * was found in them. Loading twice changes nothing.
 *
 * @throws Error  when a demo process does not run or breaks its legal time limit: the product ships it, so that is our fault
 */
export async function loadDemoProcesses(
  tx: Tx,
  options: { now: Instant; effectiveFrom: LocalDate; limitOf: (procedureCode: string) => Promise<StatedLimit | null> },
): Promise<DemoProcessesLoaded> {
  let approved = 0
  let drafts = 0
  for (const json of readShippedProcesses('demo')) {
    const table = readTable(json)
    if (isFindings(table)) throw new Error(`A demo process cannot be read: ${table.map((f) => f.message).join('; ')}`)
    const limit = table.procedureCode === null ? null : await options.limitOf(table.procedureCode)
    const built = await buildProcess(table, limit)
    if (!mayBeApproved(built)) throw new Error(`Demo process ${table.key}: ${built.findings.map((f) => f.message).join('; ')}`)
    const version = versionOf(table.key, table.name, {
      ...built,
      table,
      procedureCode: table.procedureCode,
      status: 'APPROVED',
      illustrative: true,
      effectiveFrom: options.effectiveFrom,
      source: null,
      now: options.now,
    })
    if (await insertProcessVersion(tx, version)) approved++
  }
  for (const json of readShippedProcesses('imported')) {
    const { table, findings } = importStepTable(json)
    const name = table?.name ?? 'Bảng bước không đọc được'
    const key = table?.key ?? `imported-${sha256(JSON.stringify(json)).slice(0, 12)}`
    const built = table === null ? { bpmn: null, graph: null, findings: [] } : await buildProcess(table, null)
    const version = versionOf(key, name, {
      ...built,
      findings: [...findings, ...built.findings],
      table,
      procedureCode: table?.procedureCode ?? null,
      status: 'DRAFT',
      illustrative: false,
      effectiveFrom: null,
      source: table?.source ?? null,
      now: options.now,
    })
    if (await insertProcessVersion(tx, version)) drafts++
  }
  return { approved, drafts }
}

type Parts = Pick<
  ProcessVersion,
  'bpmn' | 'graph' | 'findings' | 'table' | 'procedureCode' | 'status' | 'illustrative' | 'effectiveFrom' | 'source'
> & { now: Instant }

function versionOf(key: string, name: string, { now, ...parts }: Parts): ProcessVersion {
  return {
    id: nameBasedId('process version', key, 1) as ProcessVersionId,
    key,
    name,
    versionNumber: 1,
    decision: null,
    createdAt: now,
    ...parts,
  }
}
