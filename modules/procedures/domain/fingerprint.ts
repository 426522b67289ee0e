import type { EForm } from './eform/eform.ts'
import type { ProcedureContent } from './procedure-version.ts'

/**
 * What makes one version differ from another, as one text: content and form, but neither findings nor the day of reading, which change with
 * every look at the same source.
 */
export function fingerprintOf(content: ProcedureContent, eform: EForm): string {
  const { findings: _findings, source, ...rest } = content
  const { asOf: _asOf, ...provenance } = source
  return JSON.stringify([rest, provenance, eform])
}
