import type { Finding } from '../finding.ts'
import { checkStepTable } from './check-step-table.ts'
import { drawDiagram } from './draw-diagram.ts'
import type { StepTable } from './step-table.ts'
import { tableDiagram } from './table-diagram.ts'
import { writeBpmn } from './write-bpmn.ts'

/**
 * Turn a step table into BPMN 2.0 XML: a user task for each row (`S1`, `S2`, ...), a call where another process does it, a decision where a row has outcomes, a parallel block for each
 * group, drawn in lanes. Gaps of a draft stay gaps; only what makes a process impossible is refused, with findings.
 */
export function tableToBpmn(table: StepTable): string | Finding[] {
  const obstacles = checkStepTable(table).filter((finding) => finding.severity === 'error' && finding.code !== 'HOURS_NEGATIVE')
  if (obstacles.length > 0) return obstacles
  const diagram = tableDiagram(table)
  return writeBpmn(diagram, drawDiagram(diagram))
}
