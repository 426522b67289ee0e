import type { LocalDate } from '@motcua/terms'
import { readTypedDate } from '../../format/typed-date.ts'
import type { Texts } from '../../texts/texts.ts'
import type { FormError } from '../../ui/error-summary.tsx'

type Question = { readonly ok: true; readonly unitId: string; readonly from: LocalDate; readonly to: LocalDate }
// A longer ledger is a book of its own for every year.
const LONGEST_DAYS = 366

/** Reads unit and days as typed; every fault is named at once. */
export function readLedgerQuestion(
  typed: { readonly unit: string; readonly from: string; readonly to: string },
  units: readonly string[],
  words: Texts['desk']['ledger'],
): Question | { readonly ok: false; readonly errors: readonly FormError[] } {
  const errors: FormError[] = []
  const day = (field: string, text: string): LocalDate | undefined => {
    const read = readTypedDate(text)
    if (read.kind === 'day') return read.day
    errors.push({ field, message: read.kind === 'impossible' ? words.impossible : words.unreadable })
    return undefined
  }
  if (!units.includes(typed.unit)) errors.push({ field: 'don-vi', message: words.chooseUnit })
  const [from, to] = [day('tu', typed.from), day('den', typed.to)]
  if (from !== undefined && to !== undefined) {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
    if (days < 0) errors.push({ field: 'den', message: words.reversed })
    if (days > LONGEST_DAYS) errors.push({ field: 'den', message: words.tooLong })
    if (errors.length === 0) return { ok: true, unitId: typed.unit, from, to }
  }
  return { ok: false, errors }
}
