import { useAdminTexts } from './admin-texts.ts'
import { valueLines } from './setting-view.ts'

/** A value of a setting, one line for each of its parts. */
export function ValueLines({ value }: { value: unknown }) {
  const words = useAdminTexts()
  return valueLines(value, { ...words.settings, yes: words.yes, no: words.no }).map((line) => <div key={line}>{line}</div>)
}
