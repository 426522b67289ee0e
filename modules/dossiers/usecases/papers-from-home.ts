import { refuse, type Refused, type Viewer } from '@motcua/terms'
import type { HandedIn } from '../domain/commands.ts'
import type { ChecklistItem } from '../domain/dossier-parts.ts'

/**
 * What a citizen sends from home counts by its files: nobody at a counter has seen a paper that is only named. Without a file
 * stands what the State holds already, or what the form on screen replaces. What officials hand in is taken as they say.
 *
 * @returns the papers with their true source, or refused `dossier.documents-missing` naming those without a file
 */
export function papersFromHome(viewer: Viewer, handedIn: readonly HandedIn[], checklist: readonly ChecklistItem[]): HandedIn[] | Refused {
  if (viewer.kind !== 'citizen') return [...handedIn]
  const empty = handedIn
    .filter((d) => d.files.length === 0)
    .flatMap((d) => checklist.filter((item) => item.id === d.requiredDocumentId && !item.heldAlready))
  if (empty.length > 0) return refuse('dossier.documents-missing', { missing: empty.map((i) => i.name), ids: empty.map((i) => i.id) })
  return handedIn.map((d) => (d.files.length > 0 ? { ...d, source: 'UPLOAD' } : d))
}
