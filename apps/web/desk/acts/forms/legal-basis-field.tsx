import { useTexts } from '../../../texts/use-texts.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { FormState } from '../../form/form-state.ts'

type LegalBasisFieldProps = { form: FormState; suggestions: readonly string[]; name?: string; optional?: boolean }

/** The text of law an act stands on: suggestions from the procedure, free to write another. */
export function LegalBasisField({ form, suggestions, name = 'legalBasis', optional }: LegalBasisFieldProps) {
  const words = useTexts().desk.acts
  const list = `${name}-suggestions`
  return (
    <>
      <TextField
        name={name}
        label={words.legalBasis}
        hint={words.legalBasisHint}
        list={list}
        maxLength={1000}
        optional={optional}
        defaultValue={form.value(name)}
        error={form.error(name)}
      />
      <datalist id={list}>
        {suggestions.map((law) => (
          <option key={law}>{law}</option>
        ))}
      </datalist>
    </>
  )
}
