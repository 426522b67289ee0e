import { refuse, type Refused } from '@motcua/terms'
import type { FileFacts, OfficeFacts, PdfFacts } from './file-facts.ts'
import { extensionOf, nameForType } from './file-name.ts'
import { findMediaTypeByExtension, hasExtension, isMediaType, mediaTypes, type MediaType } from './media-type.ts'
import type { UploadLimits } from './upload-limits.ts'

/** The file may stay, under this type and this name. */
export type UploadAccepted = { readonly type: 'UploadAccepted'; readonly mediaType: MediaType; readonly name: string }

/**
 * May this file stay? The content decides what it is; the name only has to agree.
 *
 * Asked in the order in which an answer helps most: a protected Word file is first of all protected, not "not a Word file".
 *
 * @param name  already cleaned by `cleanFileName`
 */
export function decideUpload(facts: FileFacts, name: string, limits: UploadLimits): UploadAccepted | Refused {
  if (facts.size === 0) return refuse('file.empty')
  if (facts.size > limits.maxFileBytes) return tooBig(limits)
  if (facts.markup) return refuse(facts.markup === 'SVG' ? 'file.svg' : 'file.web-page')
  if (facts.carriesHiddenContent) return refuse('file.hidden-content')
  const fault = (facts.office && officeFault(facts.office)) ?? (facts.pdf && pdfFault(facts.pdf))
  if (fault) return fault
  const type = facts.detected
  const extension = extensionOf(name)
  const named = extension === undefined ? undefined : findMediaTypeByExtension(extension)
  if (type === undefined || !isMediaType(type) || !limits.mediaTypes.includes(type)) {
    if (type === 'image/heic') return refuse('file.heic')
    return named && named !== type ? refuse('file.content-differs-from-name', { extension, found: undefined }) : notAllowed(limits)
  }
  if (extension !== undefined && !hasExtension(type, extension)) {
    return refuse('file.content-differs-from-name', {
      extension,
      found: mediaTypes[type].label,
      rightExtension: mediaTypes[type].extensions[0],
    })
  }
  return { type: 'UploadAccepted', mediaType: type, name: nameForType(name, type) }
}

/** The refusal for a file above the limit; also used while its bytes are still coming in. */
export function tooBig(limits: UploadLimits): Refused {
  return refuse('file.too-big', { maxMegabytes: Math.floor(limits.maxFileBytes / (1024 * 1024)) })
}

function notAllowed(limits: UploadLimits): Refused {
  return refuse('file.type-not-allowed', { allowed: limits.mediaTypes.map((type) => mediaTypes[type].label) })
}

function officeFault(office: OfficeFacts): Refused | undefined {
  if (office.encrypted) return refuse('office.password-protected')
  if (office.packing === 'BOMB') return refuse('office.unpacks-too-large')
  if (office.packing === 'NESTED_ARCHIVE') return refuse('office.contains-archive')
  if (office.macros) return refuse('office.macros')
  return office.damaged ? refuse('office.damaged') : undefined
}

function pdfFault(pdf: PdfFacts): Refused | undefined {
  if (!pdf.complete) return refuse('pdf.truncated')
  if (pdf.encrypted) return refuse('pdf.password-protected')
  if (pdf.active) return refuse('pdf.active-content')
  return pdf.opaque ? refuse('pdf.unreadable') : undefined
}
