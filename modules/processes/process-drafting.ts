import { isRefused, type ProcessVersionId, type Viewer } from '@motcua/terms'
import { approveProcess, type ApproveDraft } from './usecases/approve-process.ts'
import {
  draftProcess,
  importIntoDraft,
  saveDraft,
  type DraftProcess,
  type ImportIntoDraft,
  type SaveDraft,
} from './usecases/draft-process.ts'
import type { DraftingDeps } from './usecases/drafting-deps.ts'
import { listProcessGaps } from './usecases/list-gaps.ts'
import { drawProcess, openProcess } from './usecases/open-process.ts'
import { addRow, moveRow, removeRow, renumber } from './domain/sheet/edit-sheet.ts'
import { stepRoleNames, unitNames } from './domain/sheet/table-to-sheet.ts'
import { splitText } from './domain/sheet/split-text.ts'
import { readUpload } from './uploads/read-upload.ts'

export type ProcessDrafting = ReturnType<typeof createProcessDrafting>

/** Writing, proving and approving processes: every use case, bound to what it needs. */
export function createProcessDrafting(deps: DraftingDeps) {
  return {
    draft: (viewer: Viewer, command: DraftProcess) => draftProcess(deps, viewer, command),
    save: (viewer: Viewer, command: SaveDraft) => saveDraft(deps, viewer, command),
    import: (viewer: Viewer, command: ImportIntoDraft) => importIntoDraft(deps, viewer, command),
    /** A file of any of the kinds that are understood. */
    importFile: async (
      viewer: Viewer,
      { bytes, ...command }: Omit<ImportIntoDraft, 'imported' | 'fileName'> & { readonly fileName: string; readonly bytes: Uint8Array },
    ) => {
      const imported = readUpload(command.fileName, bytes)
      return isRefused(imported) ? imported : importIntoDraft(deps, viewer, { ...command, imported })
    },
    approve: (viewer: Viewer, command: ApproveDraft) => approveProcess(deps, viewer, command),
    open: (viewer: Viewer, id: ProcessVersionId) => openProcess(deps, viewer, id),
    draw: (viewer: Viewer, id: ProcessVersionId) => drawProcess(deps, viewer, id),
    gaps: (viewer: Viewer) => listProcessGaps(deps, viewer),
    /** What a page does to a table before it is saved. */
    table: { addRow, removeRow, moveRow, renumber, splitText, unitNames, roleNames: stepRoleNames },
  }
}
