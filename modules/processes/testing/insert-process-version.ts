import type { Tx } from '#platform/database/connect.ts'
import type { StepTable } from '@motcua/process-engine'
import type { Instant, LocalDate, ProcessVersionId } from '@motcua/terms'
import type { BuiltProcess } from '../domain/process-version.ts'
import { insertProcessVersion as insert } from '../storage/process-versions.ts'

/** Stores an approved process for tests of other modules. */
export async function insertProcessVersion(
  tx: Tx,
  about: { table: StepTable; built: BuiltProcess; id: ProcessVersionId; effectiveFrom: LocalDate; now: Instant },
): Promise<void> {
  const { table, built } = about
  await insert(tx, {
    id: about.id,
    procedureCode: table.procedureCode,
    key: table.key,
    name: table.name,
    versionNumber: 1,
    status: 'APPROVED',
    illustrative: true,
    table,
    bpmn: built.bpmn,
    graph: built.graph,
    findings: built.findings,
    decision: null,
    effectiveFrom: about.effectiveFrom,
    source: null,
    createdAt: about.now,
  })
}
