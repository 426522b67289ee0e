import { useTexts } from '../../../texts/use-texts.ts'

/** The receipt of a same-day dossier that did not end the same day; the clock above shows the date it will bear. */
export function ReceiptFields() {
  const words = useTexts().desk.acts.receipt
  return (
    <>
      <p>{words.why}</p>
      <p className="muted">{words.then}</p>
    </>
  )
}
