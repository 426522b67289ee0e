/**
 * A PDF that opens in the browser, and keeps its name when it is saved.
 *
 * @param name  ASCII, as our own file names are
 */
export function pdfAnswer(pdf: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}"`,
      'Content-Length': String(pdf.byteLength),
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
