import { percentText } from '../format/number.ts'
import { useLanguage } from '../texts/use-texts.ts'

/** A share of one as a bar and its figure; the bar is only drawn, the figure is read. */
export function ShareBar({ share }: { share: number }) {
  const language = useLanguage()
  return (
    <span className="share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rest" width="100" height="10" />
        <rect width={share * 100} height="10" fill="currentColor" />
      </svg>
      {percentText(share, language)}
    </span>
  )
}
