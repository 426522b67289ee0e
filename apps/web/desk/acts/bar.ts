import type { AvailableAction, CommandName } from '#modules/dossiers/index.ts'
import { actOf, type DeskCommand } from './acts.ts'

/** One button of the bar. */
export type BarItem = {
  readonly command: DeskCommand
  readonly slug: string
  readonly token: number | null
  readonly key: string | undefined
  readonly tone: 'main' | 'plain'
  readonly direct: boolean
  /** Why it cannot be done now, in few words; null: it can. */
  readonly blocked: string | null
  /** It was done before; once more needs an explanation and a supervisor. */
  readonly again: boolean
  /** Named where the same act is offered for two open steps. */
  readonly step: string | null
}

type BarFacts = {
  /** Why not, for a refusal code. */
  reasonOf(code: string): string
  stepName(token: number): string
}

/**
 * The bar from what may be done: main button first, keys on the first of each act, reasons on what cannot be done.
 * A second supplement request stays open behind its reason: with an explanation and a supervisor it may be made.
 */
export function toBar(actions: readonly AvailableAction[], facts: BarFacts): BarItem[] {
  // Papers are checked beside themselves; what has no form here has a page of its own.
  const offered = actions
    .filter((action) => action.action !== 'check-documents' && actOf(action.action) !== undefined)
    .toSorted((a, b) => orderOf(a.action) - orderOf(b.action))
  const isOpen = (action: AvailableAction): boolean => action.blocked === null || answerable.includes(action.blocked)
  const leading = offered.find((action) => action.blocked === null && actOf(action.action)?.leads === true)
  return offered.flatMap((action, index) => {
    const act = actOf(action.action)
    if (act === undefined) return []
    const same = offered.filter((other) => other.action === action.action)
    return {
      command: act.command,
      slug: act.slug,
      token: action.token,
      key: offered.findIndex((other) => other.action === action.action) === index ? act.key : undefined,
      tone: action === leading ? 'main' : 'plain',
      direct: act.direct === true,
      blocked: action.blocked === null || isOpen(action) ? null : facts.reasonOf(action.blocked),
      again: action.blocked !== null && isOpen(action),
      step: same.length > 1 && action.token !== null ? facts.stepName(action.token) : null,
    }
  })
}

const orderOf = (command: CommandName): number => order.indexOf(command)
const order: readonly CommandName[] = [
  'confirm-handover',
  'accept',
  'approve',
  'sign',
  'number',
  'complete-step',
  'hand-over',
  'deliver-result',
  'resume',
  'supplement',
  'assign',
  'issue-receipt',
  'urge',
  'scan-documents',
  'request-supplement',
  'send-back',
  'recall-handover',
  'refuse',
  'withdraw',
  'stop',
]

/** Refusals that a form can still answer, with an explanation and a supervisor's consent. */
export const answerable: readonly string[] = ['supplement.already-issued', 'supplement.asked-late']
