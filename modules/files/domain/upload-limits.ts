import { refuse, type Refused } from '@motcua/terms'
import type { MediaType } from './media-type.ts'

/** How far a compressed document is unpacked to see what is in it. */
export type UnpackLimits = {
  readonly maxEntries: number
  readonly maxUnpackedBytes: number
  /** Unpacked bytes for one packed byte, judged once `ratioFromBytes` are unpacked: small tables of zeros pack well and do no harm. */
  readonly maxRatio: number
  readonly ratioFromBytes: number
  /** Documents inside documents: 1 lets a Word file carry the sheet behind its chart. */
  readonly maxNesting: number
}

/** What one channel may upload, as configured for the day in question. */
export type UploadLimits = {
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly mediaTypes: readonly MediaType[]
  readonly unpack: UnpackLimits
}

export const MEBIBYTE = 1024 * 1024

// Half a gigabyte takes a few seconds to unpack; a real sheet unpacks about 10 to 20 times, an attack a thousand times.
const unpack: UnpackLimits = {
  maxEntries: 10_000,
  maxUnpackedBytes: 512 * MEBIBYTE,
  maxRatio: 100,
  ratioFromBytes: 32 * MEBIBYTE,
  maxNesting: 1,
}

// HEIC is left out on purpose: desks cannot show it, and phones turn it into JPEG by themselves when a page does not ask for it.
const allowed: readonly MediaType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/msword',
  'application/vnd.ms-excel',
]

/** The limits the product ships with; a province replaces them by its own dated configuration. */
export const standardUploadLimits: Readonly<Record<'citizen' | 'counter', UploadLimits>> = {
  citizen: { maxFileBytes: 50 * MEBIBYTE, maxFiles: 30, mediaTypes: allowed, unpack },
  counter: { maxFileBytes: 150 * MEBIBYTE, maxFiles: 500, mediaTypes: allowed, unpack },
}

/**
 * May this many more files join those already there?
 *
 * @returns undefined, or refusal `file.too-many` (data: `maxFiles`, `room`: how many still fit)
 */
export function checkFileCount(already: number, more: number, limits: Pick<UploadLimits, 'maxFiles'>): Refused | undefined {
  const { maxFiles } = limits
  return already + more > maxFiles ? refuse('file.too-many', { maxFiles, room: Math.max(0, maxFiles - already) }) : undefined
}
