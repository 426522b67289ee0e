import type { SubmissionChannel } from '@motcua/terms'
import type { DataSource, ProcedureContent, RequiredDocument } from './procedure-version.ts'

/** What is known about the person who asks. */
export type ChecklistFacts = {
  /** Databases that are connected here and answer. */
  readonly availableSources: readonly DataSource[]
  /** The declaration is filled in on screen, so nobody uploads it. */
  readonly eformOffered: boolean
}

export type ChecklistChoice = { readonly caseId: string | null; readonly channel: SubmissionChannel | null; readonly facts: ChecklistFacts }

/** One line of the list, for this case and this way of filing. `group`: lines with the same group stand for one another. */
export type ChecklistItem = {
  readonly id: string
  readonly name: string
  readonly detail: string | null
  readonly requirement: RequiredDocument['requirement']
  readonly group: string | null
  readonly kinds: RequiredDocument['kinds']
  readonly kindChoice: RequiredDocument['kindChoice']
  /** When it is needed; null with `CONDITIONAL`: the source does not say. */
  readonly condition: string | null
  readonly formCode: string | null
  readonly validityMonths: number | null
  /** Held by the State already or filled in on screen: need not be handed in. */
  readonly heldAlready: boolean
  /** Names of the databases it is looked up in. */
  readonly heldIn: readonly string[]
  readonly filledOnline: boolean
}

/** The list as people read it: single papers, and "một trong các giấy tờ". */
export type ChecklistEntry =
  | { readonly kind: 'ONE'; readonly item: ChecklistItem }
  | { readonly kind: 'ONE_OF'; readonly group: string; readonly items: readonly ChecklistItem[] }

export type Checklist = { readonly items: readonly ChecklistItem[]; readonly entries: readonly ChecklistEntry[] }

/**
 * The papers for one case and one way of filing: exactly those of the published list, never more.
 *
 * Without a case only the papers that every case needs; see {@link needsCase}. Papers that a connected database holds are marked.
 *
 * @example documentsFor(version, { caseId: 'ordinary', channel: 'ONLINE', facts }).entries
 */
export function documentsFor(version: ProcedureContent, choice: ChecklistChoice): Checklist {
  const applying = version.requiredDocuments.filter((d) => appliesTo(d, choice))
  const items = applying.map((d) => toItem(d, applying, choice))
  return { items, entries: toEntries(items) }
}

/** Does the list depend on a case that the person still has to choose? */
export function needsCase(version: ProcedureContent, caseId: string | null): boolean {
  return version.cases.length > 0 && !version.cases.some((c) => c.id === caseId)
}

function appliesTo(document: RequiredDocument, { caseId, channel }: ChecklistChoice): boolean {
  const inCase = document.caseIds.length === 0 || (caseId !== null && document.caseIds.includes(caseId))
  return inCase && (document.channels.length === 0 || channel === null || document.channels.includes(channel))
}

function toItem(document: RequiredDocument, applying: readonly RequiredDocument[], { channel, facts }: ChecklistChoice): ChecklistItem {
  const sources = document.reusableFrom.filter((s) => facts.availableSources.includes(s.source))
  const filledOnline = document.isApplicationForm && facts.eformOffered && channel === 'ONLINE'
  const group = document.alternativeGroup
  // A choice among papers that nobody needs is no duty to bring one of them.
  const choiceMatters = group !== null && applying.some((d) => d.alternativeGroup === group && d.requirement !== 'OPTIONAL')
  return {
    id: document.id,
    name: document.name,
    detail: document.detail,
    requirement: document.requirement,
    group: choiceMatters ? group : null,
    kinds: document.kinds,
    kindChoice: document.kindChoice,
    condition: document.condition,
    formCode: document.formCode,
    validityMonths: document.validityMonths,
    heldAlready: sources.length > 0 || filledOnline,
    heldIn: sources.map((s) => s.name),
    filledOnline,
  }
}

function toEntries(items: readonly ChecklistItem[]): ChecklistEntry[] {
  const shown = new Set<string>()
  return items.flatMap((item): ChecklistEntry[] => {
    if (item.group === null) return [{ kind: 'ONE', item }]
    if (shown.has(item.group)) return []
    shown.add(item.group)
    const members = items.filter((other) => other.group === item.group)
    return members.length === 1 ? [{ kind: 'ONE', item }] : [{ kind: 'ONE_OF', group: item.group, items: members }]
  })
}
