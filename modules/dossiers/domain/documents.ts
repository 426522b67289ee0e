import { refuse, type Refused } from '@motcua/terms'
import type { HandedIn } from './commands.ts'
import type { ChecklistItem, SubmittedDocument, SupplementItem } from './dossier-parts.ts'

/**
 * Papers outside the published list may be neither asked nor stored.
 * @returns refused `dossier.extra-document-forbidden` with the ids, or null
 */
export function forbiddenExtras(checklist: readonly ChecklistItem[], documents: readonly HandedIn[]): Refused | null {
  const listed = new Set(checklist.map((i) => i.id))
  const extra = documents.filter((d) => !listed.has(d.requiredDocumentId)).map((d) => d.requiredDocumentId)
  return extra.length > 0 ? refuse('dossier.extra-document-forbidden', { extra }) : null
}

/** Required papers that are neither handed in nor held by the State; of an alternative group one is enough. */
export function missingDocuments(checklist: readonly ChecklistItem[], documents: readonly HandedIn[]): ChecklistItem[] {
  const has = (item: ChecklistItem): boolean =>
    item.heldAlready || documents.some((d) => d.requiredDocumentId === item.id && (d.source !== 'UPLOAD' || d.files.length > 0))
  const groupDone = new Set(checklist.filter((i) => i.group !== null && has(i)).map((i) => i.group))
  const groupSeen = new Set<string>()
  return checklist.filter((item) => {
    if (item.group !== null) {
      if (groupDone.has(item.group) || groupSeen.has(item.group)) return false
      groupSeen.add(item.group)
      return true
    }
    return item.requirement === 'REQUIRED' && !has(item)
  })
}

/** What a later hand-in makes of the dossier's papers: replaced lines get the new revision and wait to be checked. */
export function mergeDocuments(before: readonly SubmittedDocument[], handedIn: readonly HandedIn[], revision: number): SubmittedDocument[] {
  const replaced = new Set(handedIn.map((d) => d.requiredDocumentId))
  return [
    ...before.filter((d) => !replaced.has(d.requiredDocumentId)),
    ...handedIn.map((d) => ({ ...d, revision, verdict: 'UNCHECKED' as const, note: null })),
  ]
}

/** Lines of a request that answer nothing: an unknown paper, or no word of what is wrong and how to mend it. */
export function faultyItems(items: readonly SupplementItem[], checklist: readonly ChecklistItem[]): Refused | null {
  if (items.length === 0) return refuse('supplement.nothing-asked')
  const extra = items.filter((i) => !checklist.some((c) => c.id === i.requiredDocumentId)).map((i) => i.requiredDocumentId)
  if (extra.length > 0) return refuse('dossier.extra-document-forbidden', { extra })
  const silent = items.filter((i) => i.wrong.trim().length < 3 || i.fix.trim().length < 3).map((i) => i.requiredDocumentId)
  return silent.length > 0 ? refuse('supplement.item-unclear', { items: silent }) : null
}
