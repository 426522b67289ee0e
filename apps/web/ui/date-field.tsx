import { useTexts } from '../texts/use-texts.ts'
import { TextField, type TextFieldProps } from './text-field.tsx'

export type DateFieldProps = Omit<TextFieldProps, 'size' | 'type' | 'unit'> & {
  /** A birth year alone is an answer too. */
  yearAllowed?: boolean
}

/** A date in one box, typed as people write it; read it with `readTypedDate` of `format/typed-date.ts`. */
export function DateField({ yearAllowed = false, hint, ...rest }: DateFieldProps) {
  const t = useTexts().common.fields
  return <TextField autoComplete="off" {...rest} size="medium" hint={hint ?? (yearAllowed ? t.dateOrYearHint : t.dateHint)} />
}
