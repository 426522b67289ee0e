import type { ComponentProps } from 'react'
import { FieldShell, type FieldBase } from './field-shell.tsx'

export type TextAreaProps = FieldBase & Omit<ComponentProps<'textarea'>, keyof FieldBase | 'className'>

/** Several lines of text. */
export function TextArea({ name, label, hint, error, optional, asHeading, rows = 5, ...area }: TextAreaProps) {
  return (
    <FieldShell base={{ name, label, hint, error, optional, asHeading }}>
      {(attributes) => (
        <span className="box full">
          <textarea rows={rows} {...area} {...attributes} />
        </span>
      )}
    </FieldShell>
  )
}
