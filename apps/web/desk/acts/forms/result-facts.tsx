import { useTexts } from '../../../texts/use-texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import type { Pane } from '../../dossier/to-pane.ts'

/** The result in few words, above the question whether to approve, sign, number or hand it out. */
export function ResultFacts({ pane }: { pane: Pane }) {
  const words = useTexts().desk.dossier.result
  const { result } = pane
  if (result === null) return null
  return (
    <Facts
      layout="rows"
      items={[
        { label: words.title, value: result.title },
        { label: words.outcome, value: result.outcome },
        ...(result.reason === null ? [] : [{ label: words.reason, value: result.reason }]),
        { label: words.drafted, value: result.drafted },
      ]}
    />
  )
}
