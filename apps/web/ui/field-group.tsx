import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'

type FieldGroupProps = {
  /** What the boxes are together: "Nơi cư trú". */
  label: string
  hint?: ReactNode
  /** The group as a whole may stay empty. */
  optional?: boolean
  children: ReactNode
}

/** Several boxes that answer one question, such as the parts of an address. Errors stand at the boxes. */
export function FieldGroup({ label, hint, optional = false, children }: FieldGroupProps) {
  const t = useTexts().common.fields
  return (
    <fieldset className="field-group">
      <legend className="label">
        {label}
        {optional && <span className="optional"> {t.optional}</span>}
      </legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}
