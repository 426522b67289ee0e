import { useTexts } from '../texts/use-texts.ts'
import { PAGE_TITLE_ID } from './page-title.tsx'

/** First stop of the Tab key on every page; the root layout renders it. */
export function SkipLink() {
  return (
    <a className="skip" href={`#${PAGE_TITLE_ID}`}>
      {useTexts().common.skip}
    </a>
  )
}
