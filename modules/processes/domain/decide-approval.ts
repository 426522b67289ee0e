import { pinCalls, isFindings, type Finding, type ProcessGraph } from '@motcua/process-engine'
import { refuse, type GovLevel, type Instant, type LocalDate, type Refused } from '@motcua/terms'
import type { ApprovalDecision, BuiltProcess, ProcessVersion } from './process-version.ts'

export type ApproveProcess = {
  readonly decision: ApprovalDecision
  readonly effectiveFrom: LocalDate
  /** The signer has read the warnings; errors cannot be accepted. */
  readonly warningsSeen: boolean
}

export type ApprovalFacts = {
  readonly now: Instant
  /** The draft as it stands now, checked against today's limit, accounts and called processes. */
  readonly built: BuiltProcess
  /** Highest level at which the one who approves keeps processes. */
  readonly approverLevel: GovLevel
  /** Is the procedure published? */
  readonly procedureInForce: boolean
  /** Process versions in force that calls are pinned to, by key. */
  readonly versionOf: (key: string) => string | undefined
}

export type ProcessApproved = {
  readonly type: 'ProcessApproved'
  readonly graph: ProcessGraph
  readonly findings: readonly Finding[]
  readonly decision: ApprovalDecision
  readonly effectiveFrom: LocalDate
}

/**
 * A draft becomes the process of its procedure for the whole province.
 *
 * From `effectiveFrom` on, newly accepted dossiers run on it; those accepted before keep the version they have pinned. An approved
 * version never changes again: a change is a new version.
 */
export function decideApproval(draft: ProcessVersion, command: ApproveProcess, facts: ApprovalFacts): ProcessApproved | Refused {
  if (draft.status !== 'DRAFT') return refuse('process.not-a-draft', { status: draft.status })
  const uniform = checkLevel(facts.approverLevel, draft.procedureCode)
  if (uniform) return uniform
  if (draft.procedureCode === null) return refuse('process.procedure-missing')
  if (!facts.procedureInForce) return refuse('process.procedure-not-published', { code: draft.procedureCode })
  const decision = readDecision(command.decision)
  if ('refused' in decision) return decision
  const today = facts.now.slice(0, 10) as LocalDate
  if (decision.date > today) return refuse('process.decision-in-future', { date: decision.date })
  if (command.effectiveFrom < decision.date || command.effectiveFrom < today)
    return refuse('process.effective-in-past', { from: command.effectiveFrom, earliest: today })
  const { graph, findings } = facts.built
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (graph === null || errors.length > 0) return refuse('process.not-proven', { messages: errors.map((finding) => finding.message) })
  const warnings = findings.filter((finding) => finding.severity === 'warning').length
  if (warnings > 0 && !command.warningsSeen) return refuse('process.warnings-unseen', { count: warnings })
  const pinned = pinCalls(graph, facts.versionOf)
  if (isFindings(pinned)) return refuse('process.not-proven', { messages: pinned.map((finding) => finding.message) })
  return { type: 'ProcessApproved', graph: pinned, findings, decision, effectiveFrom: command.effectiveFrom }
}

/** One process for all units of a province: a single agency below it approves none of its own. */
function checkLevel(level: GovLevel, code: string | null): Refused | undefined {
  return level === 'PROVINCE' || level === 'MINISTRY' ? undefined : refuse('process.not-uniform', { code })
}

function readDecision({ number, date, signer }: ApprovalDecision): ApprovalDecision | Refused {
  const typed = { number: number.trim(), date, signer: signer.trim() }
  return typed.number === '' || typed.signer === '' ? refuse('process.decision-incomplete') : typed
}
