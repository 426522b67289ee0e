import { errorAt, warningAt, type Finding } from '../finding.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'
import { unitPattern } from '../step-attributes.ts'

/** Unit, role, hours (and kind) of every step that a person does. */
export function checkSteps(graph: ProcessGraph): Finding[] {
  return graph.nodes.filter((node) => node.kind === 'user').flatMap(checkStep)
}

function checkStep(node: GraphNode): Finding[] {
  const { unit, role, kind, hours, pausesClock } = node.step ?? {}
  const step = `Bước "${node.name}"`
  const findings: Finding[] = []
  if (unit === undefined) findings.push(errorAt(node.id, 'UNIT_MISSING', `${step} chưa nêu đơn vị thực hiện.`))
  else if (!unitPattern.test(unit)) {
    findings.push(errorAt(node.id, 'UNIT_UNKNOWN', `${step}: "${unit}" không phải là CENTER, COMPETENT hay mã cơ quan.`))
  }
  if (role === undefined) findings.push(errorAt(node.id, 'ROLE_MISSING', `${step} chưa nêu vai trò của người thực hiện.`))
  if (hours === undefined && pausesClock !== true) {
    findings.push(errorAt(node.id, 'HOURS_MISSING', `${step} chưa nêu thời gian thực hiện (giờ làm việc).`))
  } else if (hours !== undefined && hours < 0) {
    findings.push(errorAt(node.id, 'HOURS_NEGATIVE', `${step} có thời gian âm (${hours} giờ).`))
  }
  if (kind === undefined)
    findings.push(warningAt(node.id, 'KIND_MISSING', `${step} chưa nêu loại bước (chuyển hồ sơ, thẩm định, phê duyệt...).`))
  return findings
}
