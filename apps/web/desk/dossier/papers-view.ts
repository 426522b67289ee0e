import type { ChecklistItem, DossierState, SubmittedDocument } from '#modules/dossiers/index.ts'
import { kindsText } from '../form/kinds-text.ts'
import type { Texts } from '../../texts/texts.ts'

/** One line of the papers of a dossier: what the published list asks, what was handed in, what was found. */
export type PaneDocument = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly mark: { readonly tone: 'done' | 'info' | 'plain'; readonly text: string }
  readonly handedIn: boolean
  /** Neither there nor to be asked for: shown apart, so that what counts stands alone. */
  readonly aside: boolean
  readonly verdict: SubmittedDocument['verdict'] | null
  readonly remark: string | null
  readonly files: readonly { readonly hash: string; readonly name: string; readonly size: number }[]
  /** What may be handed in for it: the kinds of the published list. */
  readonly kinds: readonly { readonly kind: string; readonly quantity: number }[]
  readonly asked: { readonly wrong: string; readonly fix: string } | null
}

/** The published list of this case against what is there: missing papers stand in it too. A wrong paper is marked by its word, not by red. */
export function toPaneDocuments(
  state: Pick<DossierState, 'documents' | 'revision' | 'supplement'>,
  checklist: readonly ChecklistItem[],
  words: Texts['desk']['dossier'],
): PaneDocument[] {
  const asked = (id: string) => state.supplement?.items.find((item) => item.requiredDocumentId === id) ?? null
  const listed = checklist.map((item): PaneDocument => {
    const document = state.documents.find((d) => d.requiredDocumentId === item.id)
    return {
      id: item.id,
      name: item.name,
      ...(document === undefined
        ? { ...absence(item, checklist, state, words), handedIn: false }
        : { note: noteOf(document, words), mark: markOf(document, state.revision, words), handedIn: true, aside: false }),
      verdict: document?.verdict ?? null,
      remark: document?.note ?? null,
      files: document?.files ?? [],
      kinds: item.kinds,
      asked: asked(item.id),
    }
  })
  // A version of the procedure may have lost the line since; what was handed in is never hidden.
  const others = state.documents
    .filter((d) => !checklist.some((item) => item.id === d.requiredDocumentId))
    .map((d): PaneDocument => ({
      id: d.requiredDocumentId,
      name: d.requiredDocumentId,
      note: noteOf(d, words),
      mark: markOf(d, state.revision, words),
      handedIn: true,
      aside: false,
      verdict: d.verdict,
      remark: d.note,
      files: d.files,
      kinds: [{ kind: d.kind, quantity: d.quantity }],
      asked: asked(d.requiredDocumentId),
    }))
  return [...listed, ...others]
}

function noteOf(document: SubmittedDocument, words: Texts['desk']['dossier']): string {
  return `${kindsText([document], words)} · ${words.sources[document.source]}`
}

function markOf(document: SubmittedDocument, revision: number, words: Texts['desk']['dossier']): PaneDocument['mark'] {
  if (document.verdict === 'OK') return { tone: 'done', text: words.verdicts.OK }
  if (document.verdict === 'WRONG') return { tone: 'plain', text: words.verdicts.WRONG }
  return revision > 1 && document.revision === revision
    ? { tone: 'info', text: words.newRevision }
    : { tone: 'plain', text: words.verdicts.UNCHECKED }
}

function absence(
  item: ChecklistItem,
  checklist: readonly ChecklistItem[],
  state: Pick<DossierState, 'documents' | 'supplement'>,
  words: Texts['desk']['dossier'],
): Pick<PaneDocument, 'note' | 'mark' | 'aside'> {
  const plain = (text: string, note: string, aside: boolean): Pick<PaneDocument, 'note' | 'mark' | 'aside'> => ({
    note,
    mark: { tone: 'plain', text },
    aside,
  })
  if (state.supplement?.items.some((asked) => asked.requiredDocumentId === item.id)) return plain(words.missing, '', false)
  if (item.heldAlready) return plain(words.notNeeded, words.notNeededBecause, true)
  const handedIn = (other: ChecklistItem): boolean => state.documents.some((d) => d.requiredDocumentId === other.id)
  if (item.group !== null && checklist.some((other) => other.group === item.group && (handedIn(other) || other.heldAlready)))
    return plain(words.oneOfGroup, words.oneOfGroupBecause, true)
  return item.requirement === 'REQUIRED' || item.group !== null
    ? plain(words.missing, '', false)
    : plain(words.notHandedIn, words.notHandedInBecause, true)
}
