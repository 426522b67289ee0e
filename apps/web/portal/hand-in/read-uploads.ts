import { isRefused } from '@motcua/terms'
import type { Uploaded } from '#modules/dossiers/index.ts'
import { CallerFault } from '#platform/http/faults.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import type { Portal } from '../app.ts'

/** A form with files as it came: fields, the files that were taken in, and why the others were not. */
export type ReadUploads = {
  readonly fields: URLSearchParams
  readonly files: readonly { readonly field: string; readonly file: Uploaded }[]
  readonly errors: readonly FormError[]
}

/** The store reads a file that is too big to its end, up to four times the limit, so that what follows it in the form arrives too. */
const READ_ON = 4
/** File boxes left empty are sent as nameless files and count among the parts. */
const EMPTY_BOXES = 100

/**
 * Takes in every file of a form as it streams by. One refused file stops no other.
 *
 * @param room  how many files the dossier can still take
 */
export async function readUploads(portal: Portal, room: number): Promise<ReadUploads> {
  const { app, viewer, say, uploads } = portal
  const limits = await app.dossiers.uploadLimits(viewer)
  const tooBig = say({ code: 'file.too-big', data: { maxMegabytes: Math.floor(limits.maxFileBytes / 1_048_576) } })
  const tooMany = say({ code: 'file.too-many', data: { maxFiles: limits.maxFiles, room: Math.max(0, room) } })
  const fields = new URLSearchParams()
  const files: { field: string; file: Uploaded }[] = []
  const errors: FormError[] = []
  try {
    for await (const part of uploads({ maxFileBytes: limits.maxFileBytes * READ_ON, maxFiles: limits.maxFiles + EMPTY_BOXES })) {
      if (part.kind === 'field') {
        fields.append(part.name, part.value)
      } else if (!part.fileName) {
        part.content.resume()
      } else if (files.length >= room) {
        part.content.resume()
        if (!errors.some((e) => e.message === tooMany)) errors.push({ field: part.name, message: tooMany })
      } else {
        const stored = await app.dossiers.upload(viewer, part.content, part.fileName)
        if (isRefused(stored)) errors.push({ field: part.name, message: `${part.fileName}: ${say(stored)}` })
        else files.push({ field: part.name, file: stored })
      }
    }
  } catch (error) {
    // The form broke off in the middle: what came before it is kept, and the person is told.
    if (!(error instanceof CallerFault) || error.status === 415) throw error
    errors.push({ message: error.code === 'request.too-many-files' ? tooMany : tooBig })
  }
  return { fields, files, errors }
}

/** One file more than once in the same paper is one file. */
export function withoutTwins<File extends { readonly hash: string }>(files: readonly File[]): File[] {
  return [...new Map(files.map((file) => [file.hash, file])).values()]
}
