import type { Texts } from '../../texts/texts.ts'

// Looked at or looked up, not handed over: a number would make no sense.
const uncounted: readonly string[] = ['PRESENT_ORIGINAL', 'DATABASE_LOOKUP']

/** `1 bản chính, 2 bản sao`, `xuất trình bản chính`. */
export function kindsText(
  kinds: readonly { readonly kind: string; readonly quantity: number }[],
  words: Pick<Texts['desk']['dossier'], 'kinds'>,
): string {
  return kinds.map(({ kind, quantity }) => `${uncounted.includes(kind) ? '' : `${quantity} `}${words.kinds[kind] ?? kind}`).join(', ')
}
