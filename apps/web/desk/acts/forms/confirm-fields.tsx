import { useTexts } from '../../../texts/use-texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** The receiver's signature on a row of the control slip. */
export function ConfirmFields({ facts }: FieldsProps) {
  const words = useTexts().desk.acts.confirm
  return (
    <>
      <p className="muted">{words.text}</p>
      {facts.handover !== null && (
        <Facts
          layout="rows"
          items={[
            ...(facts.handover.givenBy === '' ? [] : [{ label: words.givenBy, value: facts.handover.givenBy }]),
            ...(facts.handover.note === null ? [] : [{ label: words.note, value: facts.handover.note }]),
          ]}
        />
      )}
    </>
  )
}
