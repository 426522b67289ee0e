import { isRefused, type FileHash, type Refused, type Viewer } from '@motcua/terms'
import type { ApplicationDraft, DraftContent } from '../domain/application-draft.ts'
import { getDraft, saveDraft } from './application-drafts.ts'
import { resolveFiles, type UploadDeps } from './upload-file.ts'

type DraftDocument = DraftContent['documents'][number]
/** What a program fills in: papers name their files by the hashes of their uploads. */
export type DraftFilling = Partial<Omit<DraftContent, 'documents'>> & {
  readonly documents?: readonly (Omit<DraftDocument, 'files'> & { readonly files: readonly FileHash[] })[]
}

/** Keeps what was filled in, valid or not; a file must be one's own upload or in the draft already. */
export async function fillDraft(
  deps: UploadDeps,
  viewer: Viewer,
  id: string,
  { documents, ...filling }: DraftFilling,
): Promise<ApplicationDraft | Refused> {
  if (documents === undefined) return saveDraft(deps, viewer, id, filling)
  const draft = await getDraft(deps, viewer, id)
  if (isRefused(draft)) return draft
  const kept = draft.content.documents.flatMap((d) => d.files)
  const wanted = documents.flatMap((d) => d.files)
  const files = await resolveFiles(deps, viewer, wanted, kept)
  if (isRefused(files)) return files
  return saveDraft(deps, viewer, id, { ...filling, documents: documents.map((d) => ({ ...d, files: d.files.map((h) => files.get(h)!) })) })
}
