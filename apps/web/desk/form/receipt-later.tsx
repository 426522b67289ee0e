import { useTexts } from '../../texts/use-texts.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import type { FormState } from './form-state.ts'

/** Offered for same-day procedures: what ends today needs no receipt, what does not end today is asked for at closing time. */
export function ReceiptLater({ form }: { form: FormState }) {
  const words = useTexts().desk.acts.accept
  return (
    <Checkboxes
      name="receipt"
      label={words.receipt}
      defaultValues={form.values('receipt')}
      choices={[{ value: 'later', label: words.receiptLater, hint: words.receiptLaterHint }]}
    />
  )
}
