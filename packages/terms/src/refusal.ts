/**
 * The service says no, with a reason in law. A value, never thrown.
 *
 * `code` is a key of some module's refusal catalogue (`dossier.documents-missing`); `data` names the parts of its sentence.
 */
export type Refused = { readonly refused: true; readonly code: string; readonly data: Readonly<Record<string, unknown>> }

export function refuse(code: string, data: Record<string, unknown> = {}): Refused {
  return { refused: true, code, data }
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true
}

/** How one refusal reads. `rule` and `legacy` tie the word code to the rule and the capital code that rules.md shows. */
export type RefusalText = {
  readonly status: 403 | 404 | 409 | 412 | 413 | 422 | 429
  readonly vi: (data: Readonly<Record<string, unknown>>) => string
  readonly en: (data: Readonly<Record<string, unknown>>) => string
  readonly rule?: string
  readonly legacy?: string
}
export type RefusalCatalogue = Readonly<Record<string, RefusalText>>
