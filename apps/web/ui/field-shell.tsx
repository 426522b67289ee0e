import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { PAGE_TITLE_ID } from './page-title.tsx'

/** What every field has besides its control. */
export type FieldBase = {
  /** Name in the form; it also makes the id `f-<name>` that an error summary links to. */
  name: string
  label: string
  hint?: ReactNode
  /** What to do about it, as a sentence. */
  error?: string
  /** Said in words after the label; fields without it must be filled in. */
  optional?: boolean
  /** The only question of the page: its label is the page's heading. */
  asHeading?: boolean
}

export type ControlAttributes = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

export const fieldId = (name: string) => `f-${name}`

/** Label, hint, error and control of one field, tied together for screen readers. */
export function FieldShell({ base, children }: { base: FieldBase; children: (attributes: ControlAttributes) => ReactNode }) {
  const { name, label, hint, error, asHeading = false } = base
  const id = fieldId(name)
  const labelElement = (
    <label htmlFor={id} className="label">
      {label}
      <OptionalWord base={base} />
    </label>
  )
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      {asHeading ? <Question>{labelElement}</Question> : labelElement}
      <FieldNotes id={id} hint={hint} error={error} />
      {children({ id, name, 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error === undefined ? undefined : true })}
    </div>
  )
}

/** The same for a group of choices: the label is a legend, and the id is that of the first choice. */
export function GroupShell({ base, children }: { base: FieldBase; children: ReactNode }) {
  const { name, label, hint, error, asHeading = false } = base
  const id = fieldId(name)
  return (
    <fieldset className={error === undefined ? 'field' : 'field wrong'} aria-describedby={describedBy(id, hint, error)}>
      <legend className="label">
        {asHeading ? <Question>{label}</Question> : label}
        <OptionalWord base={base} />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

/** The one `<h1>` of a page with one question: the skip link lands there too. */
function Question({ children }: { children: ReactNode }) {
  return (
    <h1 className="question" id={PAGE_TITLE_ID} tabIndex={-1}>
      {children}
    </h1>
  )
}

function OptionalWord({ base }: { base: FieldBase }) {
  const t = useTexts()
  return base.optional === true ? <span className="optional"> {t.common.fields.optional}</span> : null
}

function FieldNotes({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  const t = useTexts()
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <span className="unseen">{t.common.fields.errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  )
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((part) => part !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}
