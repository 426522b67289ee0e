import type { ComponentProps } from 'react'
import { FieldShell, type FieldBase } from './field-shell.tsx'

export type TextFieldProps = FieldBase &
  Omit<ComponentProps<'input'>, keyof FieldBase | 'size' | 'className'> & {
    /** How much is expected: `short` a number or code, `medium` a phone or date, `full` a name or address. */
    size?: 'short' | 'medium' | 'full'
    /** Unit behind the box, such as `đồng` or `m²`. */
    unit?: string
  }

/** One line of text. What was typed comes back through `defaultValue`, right or wrong. */
export function TextField({ name, label, hint, error, optional, asHeading, size = 'full', unit, ...input }: TextFieldProps) {
  return (
    <FieldShell base={{ name, label, hint, error, optional, asHeading }}>
      {(attributes) => (
        <span className={`box ${size}`}>
          <input type="text" {...input} {...attributes} />
          {unit !== undefined && <span className="unit">{unit}</span>}
        </span>
      )}
    </FieldShell>
  )
}
