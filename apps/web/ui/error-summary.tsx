import { useEffect, useRef } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { fieldId } from './field-shell.tsx'

/** `field` is the field's name; without it the error belongs to the form as a whole. */
export type FormError = { readonly field?: string; readonly message: string }

/** Stands first in `<main>` when a form comes back. Takes the focus, with and without JavaScript; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const t = useTexts().common.errors
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    // Without JavaScript this attribute is the only way to bring the reader to what went wrong.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="error-summary" role="alert" ref={box} tabIndex={-1} autoFocus>
      <h2>{t.heading(errors.length)}</h2>
      <p>{t.help}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field === undefined ? message : <a href={`#${fieldId(field)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
