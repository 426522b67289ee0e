/** One line of the bench: what was measured, beside its yardstick from the same run. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly yardstick?: { readonly name: string; readonly value: number } | undefined
  /** Value against yardstick, or what else is compared with the mark. */
  readonly compared?: number | undefined
  /** Missing: only reported. */
  readonly mark?: { readonly sign: '>=' | '<=' | '<'; readonly than: number; readonly of: 'value' | 'compared' } | undefined
  readonly details?: Readonly<Record<string, number | string>> | undefined
}

/** Measures something; `say` tells what it is at. */
export type Measure = (context: { readonly say: (text: string) => void }) => Promise<readonly Figure[]>

/** Does it meet its mark? Null: it has none. */
export function isMet({ mark, value, compared }: Figure): boolean | null {
  if (!mark) return null
  const measured = mark.of === 'value' ? value : (compared ?? Number.NaN)
  if (mark.sign === '>=') return measured >= mark.than
  return mark.sign === '<' ? measured < mark.than : measured <= mark.than
}

/** The value below which a share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Rounded for reading: three figures that matter. */
export const round = (n: number): number => (n === 0 || !Number.isFinite(n) ? n : Number(n.toPrecision(3)))
