import { NotAllowed } from '#platform/http/faults.ts'
import type { FileStore, UploadLimits } from '#modules/files/index.ts'
import { checkFileCount, standardUploadLimits } from '#modules/files/index.ts'
import { isRefused, refuse, type FileHash, type Refused, type Viewer } from '@motcua/terms'
import type { HandedIn } from '../domain/commands.ts'
import type { SubmittedDocument } from '../domain/dossier-parts.ts'
import { mayUpload } from '../domain/policy.ts'
import { findUploads, registerUpload } from '../storage/uploads.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'

export type UploadDeps = DossierDeps & { readonly files: FileStore }
export type Uploaded = SubmittedDocument['files'][number]

/** Limits for whoever uploads: citizens and the counter differ, both by dated configuration. */
export async function uploadLimitsFor(deps: DossierDeps, viewer: Viewer): Promise<UploadLimits> {
  const kind = viewer.kind === 'official' ? 'counter' : 'citizen'
  const configured = (await deps.configuration.get('upload.limits', { at: dayOf(deps.clock.now()) }))[kind]
  return { ...standardUploadLimits[kind], maxFileBytes: configured.maxFileMegabytes * 1_048_576, maxFiles: configured.maxFiles }
}

/** Takes a file in: inspected, sealed, and remembered as this account's. */
export async function uploadFile(
  deps: UploadDeps,
  viewer: Viewer,
  content: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Uploaded | Refused> {
  if (viewer.kind === 'anonymous' || !mayUpload(viewer)) throw new NotAllowed('upload')
  const stored = await deps.files.put(content, { name, limits: await uploadLimitsFor(deps, viewer) })
  if (isRefused(stored)) return stored
  const uploaded: Uploaded = { hash: stored.hash, name: stored.name, size: stored.size, mediaType: stored.mediaType }
  await registerUpload(deps.db, viewer.accountId, uploaded, deps.clock.now())
  return uploaded
}

/** A paper as callers name it: its files by hash alone. */
export type HandedInInput = Omit<HandedIn, 'files'> & { readonly files: readonly FileHash[] }

/**
 * Puts the files behind their hashes: own uploads, or files the dossier holds already.
 * @param held  files that the dossier or draft holds already
 * @param staying  how many of its files stay beside the wanted ones
 * @returns refused `file.not-uploaded` for any other hash, `file.too-many` beyond the configured number
 */
export async function resolveFiles(
  deps: DossierDeps,
  viewer: Viewer,
  wanted: readonly FileHash[],
  held: readonly Uploaded[] = [],
  staying = 0,
): Promise<ReadonlyMap<FileHash, Uploaded> | Refused> {
  if (viewer.kind === 'anonymous') throw new NotAllowed('hand-in')
  const hashes = [...new Set(wanted)]
  const tooMany = checkFileCount(staying, hashes.length, await uploadLimitsFor(deps, viewer))
  if (tooMany) return tooMany
  const known = new Map(held.map((f) => [f.hash, f]))
  for (const upload of await findUploads(deps.db, viewer.accountId, hashes)) known.set(upload.hash, upload)
  const foreign = hashes.filter((h) => !known.has(h))
  return foreign.length > 0 ? refuse('file.not-uploaded', { count: foreign.length }) : known
}

/** Papers with their files; see `resolveFiles`. Papers that are not handed in anew stay, and their files count. */
export async function resolveDocuments(
  deps: DossierDeps,
  viewer: Viewer,
  inputs: readonly HandedInInput[],
  held: readonly SubmittedDocument[] = [],
): Promise<HandedIn[] | Refused> {
  const files = await resolveFiles(
    deps,
    viewer,
    inputs.flatMap((d) => d.files),
    held.flatMap((d) => d.files),
    held.filter((d) => !inputs.some((i) => i.requiredDocumentId === d.requiredDocumentId)).flatMap((d) => d.files).length,
  )
  return isRefused(files) ? files : inputs.map((d) => ({ ...d, files: d.files.map((h) => files.get(h)!) }))
}
