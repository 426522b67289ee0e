/**
 * Headers of a file that somebody handed in or was given: to be saved, never shown or run by the browser.
 * @example attachmentHeaders({ name: 'Giấy phép.pdf', size: 1000, mediaType: 'application/pdf' })
 */
export function attachmentHeaders(file: {
  readonly name: string
  readonly size: number
  readonly mediaType: string
}): Record<string, string> {
  return {
    'content-type': file.mediaType,
    'content-length': String(file.size),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
    'cache-control': 'private, no-store',
  }
}
