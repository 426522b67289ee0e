/**
 * From how many working minutes before the hour a term is marked as soon due: as ruled, but never in its first half.
 * The office has eight hours to answer and is warned eight hours before: a mark that everything bears says nothing.
 *
 * @param wholeMinutes  the whole term; null where it is not known
 * @example soonFrom(480, 480)  // 240
 */
export function soonFrom(ruledMinutes: number, wholeMinutes: number | null): number {
  return wholeMinutes === null ? ruledMinutes : Math.max(0, Math.min(ruledMinutes, wholeMinutes / 2))
}
