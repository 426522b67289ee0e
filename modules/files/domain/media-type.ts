/** What may be uploaded, by content: how it is called on paper and by which name endings it is known (the first is the usual one). */
export const mediaTypes = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'] },
  'image/jpeg': { label: 'ảnh JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/png': { label: 'ảnh PNG', extensions: ['png'] },
  'image/webp': { label: 'ảnh WEBP', extensions: ['webp'] },
  'image/tiff': { label: 'ảnh TIFF', extensions: ['tif', 'tiff'] },
  'image/heic': { label: 'ảnh HEIC', extensions: ['heic', 'heif'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { label: 'Word (DOCX)', extensions: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { label: 'Excel (XLSX)', extensions: ['xlsx'] },
  'application/msword': { label: 'Word cũ (DOC)', extensions: ['doc'] },
  'application/vnd.ms-excel': { label: 'Excel cũ (XLS)', extensions: ['xls'] },
} as const satisfies Record<string, { label: string; extensions: readonly [string, ...string[]] }>

export type MediaType = keyof typeof mediaTypes

/** Is this one of the types the service knows (not necessarily one that may be uploaded today)? */
export function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(mediaTypes, text)
}

/** Does the name ending belong to a type the service knows? `extension` in lower case, without its dot. */
export function findMediaTypeByExtension(extension: string): MediaType | undefined {
  return (Object.keys(mediaTypes) as MediaType[]).find((type) => hasExtension(type, extension))
}

/** Is `extension` (lower case, no dot) a usual ending for this type? */
export function hasExtension(type: MediaType, extension: string): boolean {
  return (mediaTypes[type].extensions as readonly string[]).includes(extension)
}
