import type { ComponentProps } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { FieldShell, type FieldBase } from './field-shell.tsx'

type Option = { readonly value: string; readonly label: string }

export type SelectFieldProps = FieldBase &
  Omit<ComponentProps<'select'>, keyof FieldBase | 'className' | 'children'> & {
    options: readonly Option[]
    /** The first, empty line; "Chọn một mục" unless told, `null` for none. */
    prompt?: string | null
  }

/** One of a long list, such as a commune. For seven or fewer take `Radios`. */
export function SelectField({ name, label, hint, error, optional, asHeading, options, prompt, ...select }: SelectFieldProps) {
  const t = useTexts()
  return (
    <FieldShell base={{ name, label, hint, error, optional, asHeading }}>
      {(attributes) => (
        <span className="box full">
          <select {...select} {...attributes}>
            {prompt !== null && <option value="">{prompt ?? t.common.fields.choose}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </FieldShell>
  )
}
