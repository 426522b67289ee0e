import type { Role } from '@motcua/terms'
import { errorAt, type Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** Names of the agencies in which nobody holds a role; `unit` is `CENTER`, `COMPETENT` or an agency's code. */
export type AgenciesWithoutAccount = (unit: string, role: Role) => readonly string[]

/** More names than this are counted and not listed. */
const mostNames = 5

/** Somebody can do each step: an account with its role exists in every agency that the step may fall to. */
export function checkAccounts(graph: ProcessGraph, without: AgenciesWithoutAccount): Finding[] {
  return graph.nodes.flatMap((node) => {
    const { unit, role } = node.step ?? {}
    if (node.kind !== 'user' || unit === undefined || role === undefined) return []
    const agencies = without(unit, role)
    if (agencies.length === 0) return []
    const rest = agencies.length > mostNames ? ` và ${agencies.length - mostNames} cơ quan khác` : ''
    const message = `Bước "${node.name}" chưa có tài khoản giữ vai trò ${role} ở: ${agencies.slice(0, mostNames).join(', ')}${rest}.`
    return [errorAt(node.id, 'NO_ACCOUNT_FOR_STEP', message)]
  })
}
