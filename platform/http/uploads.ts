import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { CallerFault } from './faults.ts'

/** What one route takes, from the rules of the province: a citizen's upload and one at the counter differ. */
export type UploadLimits = { readonly maxFileBytes: number; readonly maxFiles: number }

/** A part of a form with files, in the order sent. A file's `content` must be read to its end before the next part comes. */
export type UploadPart =
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly name: string; readonly fileName: string; readonly mediaType: string; readonly content: Readable }

// Fields are names and answers; files go as files. A longer field is a mistake or an attack.
const MAX_FIELD_BYTES = 1_048_576
const MAX_FIELDS = 2_000

/**
 * Reads a form with files as a stream: nothing is kept in memory or on disk here.
 *
 * @throws CallerFault  `request.too-large`, `request.too-many-files`, `request.media-type`, `request.upload-broken`; a file that grows past its limit fails while it is read
 */
export async function* uploadParts(request: FastifyRequest, limits: UploadLimits): AsyncGenerator<UploadPart> {
  if (!request.isMultipart()) throw new CallerFault(415, 'request.media-type')
  const parts = request.parts({
    limits: {
      fileSize: limits.maxFileBytes,
      files: limits.maxFiles,
      fields: MAX_FIELDS,
      fieldSize: MAX_FIELD_BYTES,
      parts: MAX_FIELDS + limits.maxFiles,
    },
  })
  try {
    for await (const part of parts) {
      if (part.type === 'file') {
        const tooLarge = new CallerFault(413, 'request.too-large', { maxBytes: limits.maxFileBytes })
        part.file.once('limit', () => part.file.destroy(tooLarge))
        yield { kind: 'file', name: part.fieldname, fileName: part.filename, mediaType: part.mimetype, content: part.file }
      } else {
        if (part.valueTruncated) throw new CallerFault(413, 'request.too-large', { maxBytes: MAX_FIELD_BYTES })
        yield { kind: 'field', name: part.fieldname, value: String(part.value ?? '') }
      }
    }
  } catch (error) {
    throw toCallerFault(error, limits)
  }
}

function toCallerFault(error: unknown, limits: UploadLimits): unknown {
  const code = (error as { code?: string }).code
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new CallerFault(413, 'request.too-large', { maxBytes: limits.maxFileBytes })
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
    return new CallerFault(413, 'request.too-many-files', { maxFiles: limits.maxFiles })
  // What the reader says without a code is about the form it was given: cut short, without a boundary, with a header that is none.
  return error instanceof CallerFault || code !== undefined ? error : new CallerFault(400, 'request.upload-broken')
}
