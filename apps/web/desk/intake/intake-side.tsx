import { useTexts } from '../../texts/use-texts.ts'
import { Facts } from '../../ui/facts.tsx'
import { PromiseBox } from '../../ui/promise-box.tsx'
import type { IntakeForm as Known } from './load-intake.ts'

/** What the person across the counter asks: when, how long, how much. */
export function IntakeSide({ known, list }: { known: Known; list: Known['lists'][number] | undefined }) {
  const words = useTexts().desk.intake
  if (list === undefined) return null
  return (
    <>
      {list.due.due === null ? (
        <p>
          <b>{words.noDue}.</b> {list.due.why}
        </p>
      ) : (
        <PromiseBox label={words.due} promise={list.due.due} ledger={list.due.rows} />
      )}
      <Facts
        items={[
          { label: words.limit, value: list.limit },
          { label: words.fees, value: list.fees.length === 0 ? '–' : list.fees.join('. ') },
          { label: words.result, value: known.result },
        ]}
      />
    </>
  )
}
