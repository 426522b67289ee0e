import { isRefused, type FileHash } from '@motcua/terms'
import type { Desk } from '../app.ts'
import { keptFilesOf, type StoredFile } from './kept-files.ts'

/** A form as it was sent: answers by name, and files that are already stored. */
export type PostedFields = {
  field(name: string): string
  all(name: string): readonly string[]
  files(name: string): readonly StoredFile[]
  names(): readonly string[]
}
export type PostedForm = PostedFields & {
  /** Everything to fill the form with again when it comes back. */
  readonly typed: Readonly<Record<string, readonly string[]>>
  /** Files that were not taken, each with its sentence. */
  readonly refusedFiles: readonly { readonly field: string; readonly message: string }[]
}

/**
 * Reads a form, with its files where it has some: each is stored while it arrives, and one stored with an earlier try is still there.
 *
 * @throws CallerFault  when a file or the form is too large
 */
export async function readPosted(desk: Pick<Desk, 'app' | 'viewer' | 'uploads' | 'say' | 'words'>, request: Request): Promise<PostedForm> {
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data') === true
  if (!isMultipart) return fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]))
  const { app, viewer, say, words } = desk
  const limits = await app.dossiers.uploadLimits(viewer)
  const entries: [string, string][] = []
  const stored: [string, StoredFile][] = []
  const refusedFiles: { field: string; message: string }[] = []
  // The store reads one byte more than it allows, so that it says itself what is too large.
  for await (const part of desk.uploads({ ...limits, maxFileBytes: limits.maxFileBytes + 1 })) {
    if (part.kind === 'field') {
      entries.push([part.name, part.value])
      continue
    }
    if (part.fileName === '') {
      part.content.resume()
      continue
    }
    const taken = await app.dossiers.upload(viewer, part.content, part.fileName)
    if (isRefused(taken)) refusedFiles.push({ field: part.name, message: words.acts.file.refused(part.fileName, say(taken)) })
    else stored.push([part.name, { hash: taken.hash, name: taken.name, size: taken.size }])
  }
  return fromEntries(entries, stored, refusedFiles)
}

/** A form from its parts, for tests too. */
export function fromEntries(
  entries: readonly (readonly [string, string])[],
  stored: readonly (readonly [string, StoredFile])[] = [],
  refusedFiles: PostedForm['refusedFiles'] = [],
): PostedForm {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of entries) (typed[name] ??= []).push(value)
  const dropped = new Set(typed['drop'] ?? [])
  const files = (name: string): StoredFile[] => {
    const all = [...keptFilesOf(typed[`kept.${name}`] ?? []), ...stored.filter(([field]) => field === name).map(([, file]) => file)]
    return [...new Map(all.filter((file) => !dropped.has(file.hash)).map((file): [FileHash, StoredFile] => [file.hash, file])).values()]
  }
  const fileFields = new Set([
    ...Object.keys(typed).flatMap((name) => (name.startsWith('kept.') ? [name.slice(5)] : [])),
    ...stored.map(([name]) => name),
  ])
  for (const name of fileFields) typed[`kept.${name}`] = files(name).map((file) => JSON.stringify(file))
  return {
    field: (name) => typed[name]?.[0] ?? '',
    all: (name) => typed[name] ?? [],
    files,
    names: () => [...new Set([...Object.keys(typed), ...fileFields])],
    typed,
    refusedFiles,
  }
}
