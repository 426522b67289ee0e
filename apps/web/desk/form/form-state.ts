import type { FormError } from '../../ui/error-summary.tsx'
import { keptFilesOf, type StoredFile } from './kept-files.ts'

export type Typed = Readonly<Record<string, readonly string[]>>

/** What a form shows: what was typed before, what is wrong with it, and the files it has already. */
export type FormState = {
  /** What was typed; `first` when the form is shown for the first time. */
  value(name: string, first?: string): string
  values(name: string, first?: readonly string[]): readonly string[]
  error(name: string): string | undefined
  files(name: string): readonly StoredFile[]
  /** The form has come back. */
  readonly returned: boolean
}

export function formState(typed: Typed | undefined, errors: readonly FormError[] = []): FormState {
  return {
    // A box that was not ticked sends nothing: once the form is back, nothing means nothing.
    value: (name, first = '') => (typed === undefined ? first : (typed[name]?.[0] ?? '')),
    values: (name, first = []) => (typed === undefined ? first : (typed[name] ?? [])),
    error: (name) => errors.find((error) => error.field === name)?.message,
    files: (name) => keptFilesOf(typed?.[`kept.${name}`] ?? []),
    returned: typed !== undefined,
  }
}
