export type Severity = 'error' | 'warning' | 'info'

/**
 * Something a person must read before a process is approved.
 *
 * `at` is the id of a node or flow, or a path into a table (`rows[2].hours`); `message` is Vietnamese and says what to do.
 * `error` stops approval, `warning` needs a decision, `info` says how an unclear source was read.
 */
export type Finding = { readonly code: string; readonly severity: Severity; readonly at: string; readonly message: string }
export type Findings = readonly Finding[]

export const errorAt = (at: string, code: string, message: string): Finding => ({ code, severity: 'error', at, message })
export const warningAt = (at: string, code: string, message: string): Finding => ({ code, severity: 'warning', at, message })
export const infoAt = (at: string, code: string, message: string): Finding => ({ code, severity: 'info', at, message })

/** Did a function of this package answer with findings instead of its product? */
export function isFindings(value: unknown): value is Findings {
  return Array.isArray(value)
}
