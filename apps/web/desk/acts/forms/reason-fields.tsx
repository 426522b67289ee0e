import { useTexts } from '../../../texts/use-texts.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** Acts that need nothing but a word of why: recall, send back, withdraw, resume. */
export function ReasonFields({ form, about }: FieldsProps & { about: 'recall' | 'sendBack' | 'withdraw' | 'resume' }) {
  const words = useTexts().desk.acts
  if (about === 'sendBack')
    return (
      <TextArea
        name="comments"
        label={words.sendBack.comments}
        hint={words.sendBack.hint}
        rows={4}
        maxLength={4000}
        defaultValue={form.value('comments')}
        error={form.error('comments')}
      />
    )
  return (
    <>
      <p className="muted">{words[about].text}</p>
      <TextArea
        name="reason"
        label={words.reason}
        rows={2}
        maxLength={4000}
        optional={about === 'withdraw'}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
    </>
  )
}
