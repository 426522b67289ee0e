import { useTexts } from '../texts/use-texts.ts'

/** Stands for what the desk is fetching. Appears only when the answer takes longer than a blink. */
export function LoadingState({ label }: { label?: string }) {
  const t = useTexts()
  return (
    <output className="loading">
      {label ?? t.common.loading}
      <span />
      <span />
      <span />
    </output>
  )
}
