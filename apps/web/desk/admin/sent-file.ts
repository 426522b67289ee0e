import type { PageContext } from '#platform/http/page-context.ts'

type Parts = ReturnType<PageContext['uploads']>
export type SentFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** One small file of a form, read as a whole, and the fields before it. For files that become rows, not for those that are kept. */
export async function readSentFile(
  parts: Parts,
): Promise<{ readonly fields: Readonly<Record<string, string>>; readonly file: SentFile | null }> {
  const fields: Record<string, string> = {}
  let file: SentFile | null = null
  for await (const part of parts) {
    if (part.kind === 'field') {
      fields[part.name] = part.value
      continue
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of part.content) chunks.push(chunk as Uint8Array)
    if (part.fileName !== '') file = { fileName: part.fileName.slice(0, 200), bytes: Buffer.concat(chunks) }
  }
  return { fields, file }
}
