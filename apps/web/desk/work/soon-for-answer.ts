/**
 * From how many working minutes before the hour an answer is marked as soon due: as ruled, but never from the first minute.
 * The office has eight hours to answer and is warned eight hours before: a mark that everything bears says nothing.
 *
 * @param wholeMinutes  the whole term; null where it is not known
 */
export function soonForAnswer(ruledMinutes: number, wholeMinutes: number | null): number {
  return wholeMinutes === null ? ruledMinutes : Math.min(ruledMinutes, wholeMinutes / 2)
}
