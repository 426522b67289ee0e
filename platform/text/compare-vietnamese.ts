const collator = new Intl.Collator('vi', { numeric: true })

/**
 * Order for lists that people read: a ă â b c d đ e ê ..., tones after letters, small before capital, `Tổ 2` before `Tổ 10`.
 *
 * Texts that a reader cannot tell apart are ordered by their code units, so that a sorted list is always the same list.
 *
 * @returns negative, 0 or positive, as `Array.sort` wants it; 0 only for the same text
 */
export function compareVietnamese(left: string, right: string): number {
  const [a, b] = [left.normalize('NFC'), right.normalize('NFC')]
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
