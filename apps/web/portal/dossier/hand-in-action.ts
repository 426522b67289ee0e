import { isRefused, type FileHash, type Refused } from '@motcua/terms'
import type { CommandDone, CommandKey, HandedInInput, OpenedDossier } from '#modules/dossiers/index.ts'
import { StaleCopy } from '#platform/http/faults.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import type { Portal } from '../app.ts'
import { countFiles, fileFieldName, heldFilesOf, REMOVE, type HeldFiles } from '../hand-in/held-files.ts'
import { readUploads } from '../hand-in/read-uploads.ts'
import { commandKey } from './command-key.ts'
import { findOwnDossier } from './find-own-dossier.ts'

/** What a form that hands in papers comes back with: nothing that was sent is lost. */
export type HandInAnswer = { readonly held: HeldFiles; readonly errors: readonly FormError[]; readonly conflict: boolean }

type HandIn = {
  /** The papers of this form. */
  readonly paperIds: (opened: OpenedDossier) => readonly string[]
  /** Papers that must have a file; each with the sentence that asks for it. */
  readonly required: (opened: OpenedDossier) => readonly { readonly id: string; readonly message: string }[]
  readonly carryOut: (opened: OpenedDossier, documents: readonly HandedInInput[], key: CommandKey) => Promise<CommandDone | Refused>
}

/**
 * Reads a form with files, then hands them in by one command; or comes back with everything it has.
 *
 * @returns the dossier when it was done, else the answer and its status
 */
export async function handIn(
  portal: Portal,
  idOrCode: string,
  what: HandIn,
): Promise<{ done: string } | { answer: HandInAnswer; status: number }> {
  const opened = await findOwnDossier(portal, idOrCode)
  const paperIds = what.paperIds(opened)
  const limits = await portal.app.dossiers.uploadLimits(portal.viewer)
  const { fields, files, errors: refusedFiles } = await readUploads(portal, limits.maxFiles)
  const held = heldFilesOf(fields, files, paperIds)
  const back = (errors: readonly FormError[], status: number, conflict = false) => ({ answer: { held, errors, conflict }, status })
  if (fields.has(REMOVE)) return back(refusedFiles, refusedFiles.length > 0 ? 422 : 200)
  const lacking = what.required(opened).filter(({ id }) => (held[id] ?? []).length === 0)
  const wrong = [
    ...refusedFiles,
    ...lacking
      .filter(({ id }) => !refusedFiles.some((e) => e.field === fileFieldName(id)))
      .map(({ id, message }) => ({ field: fileFieldName(id), message })),
  ]
  if (wrong.length > 0) return back(wrong, 422)
  const room = limits.maxFiles
  if (countFiles(held) > room) return back([{ message: portal.say({ code: 'file.too-many', data: { maxFiles: room, room: 0 } }) }], 422)
  try {
    const done = await what.carryOut(opened, toDocuments(opened, held), commandKey(fields))
    return isRefused(done) ? back([{ message: portal.say(done) }], 422) : { done: opened.state.id }
  } catch (error) {
    if (error instanceof StaleCopy) return back([], 412, true)
    throw error
  }
}

function toDocuments(opened: OpenedDossier, held: HeldFiles): HandedInInput[] {
  return Object.entries(held).flatMap(([id, files]): HandedInInput[] => {
    if (files.length === 0) return []
    const before = opened.state.documents.find((d) => d.requiredDocumentId === id)
    const listed = opened.checklist.find((item) => item.id === id)
    return [
      {
        requiredDocumentId: id,
        kind: before?.kind ?? listed?.kinds[0]?.kind ?? 'ELECTRONIC',
        quantity: before?.quantity ?? listed?.kinds[0]?.quantity ?? 1,
        source: 'UPLOAD',
        files: files.map((file) => file.hash as FileHash),
      },
    ]
  })
}
