import type { LocalDate } from '@motcua/terms'

/** What a person typed into a date field. `year` appears only where the form allows a year alone. */
export type TypedDate =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'impossible' }

/**
 * Reads a date as people write it: `02/3/2026`, `2-3-2026`, `2.3.2026`, `2 tháng 3 năm 2026`, `2026-03-02`, or `1957` where a year is enough.
 *
 * @param text     as typed; full-width digits and stray spaces are understood
 * @param options  `yearAllowed`: a birth year alone is an answer and stays one
 * @returns        `impossible` for a day that no calendar has (31/02/2026), `unreadable` for anything else that is no date
 * @example readTypedDate('02/3/2026')  // { kind: 'day', day: '2026-03-02' }
 */
export function readTypedDate(text: string, options: { yearAllowed?: boolean } = {}): TypedDate {
  const typed = text
    .normalize('NFKC')
    .replace(/ngày/i, '')
    .replace(/\s*(tháng|năm)\s*/gi, '/')
    .trim()
  if (typed === '') return { kind: 'empty' }
  if (/^\d{4}$/.test(typed)) return options.yearAllowed === true ? { kind: 'year', year: Number(typed) } : { kind: 'unreadable' }
  const dayFirst = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(typed)
  if (dayFirst !== null) return dayOf(dayFirst[3], dayFirst[2], dayFirst[1])
  const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  if (yearFirst !== null) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3])
  return { kind: 'unreadable' }
}

function dayOf(year = '', month = '', day = ''): TypedDate {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const possible = Number(year) >= 1000 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days
  return possible ? { kind: 'day', day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as LocalDate } : { kind: 'impossible' }
}
