// A list read by key: the address keeps the keys of the pages walked through, so that the way back is known.
const MOST_PAGES = 200
const LONGEST_WORDS = 200

export type ListAsked = {
  /** What is kept in the address besides the page. */
  readonly kept: Readonly<Record<string, string>>
  readonly cursors: readonly string[]
}

/** Reads the named parameters and `sau`; empty ones are left out. */
export function readListAsked(search: URLSearchParams, names: readonly string[]): ListAsked {
  const kept = names.map((name) => [name, (search.get(name) ?? '').trim().slice(0, LONGEST_WORDS)] as const)
  return {
    kept: Object.fromEntries(kept.filter(([, value]) => value !== '')),
    cursors: search.getAll('sau').slice(0, MOST_PAGES),
  }
}

/** Addresses of the page before and of the next one. @param next  key of the last line shown, null on the last page */
export function pageLinks(path: string, { kept, cursors }: ListAsked, next: string | null): { previousHref?: string; nextHref?: string } {
  const href = (keys: readonly string[]): string => {
    const search = new URLSearchParams(kept)
    for (const key of keys) search.append('sau', key)
    return search.size > 0 ? `${path}?${search}` : path
  }
  return {
    ...(cursors.length > 0 ? { previousHref: href(cursors.slice(0, -1)) } : {}),
    ...(next === null ? {} : { nextHref: href([...cursors, next]) }),
  }
}

/** One page of what is in memory already, by key. */
export function pageByKey<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  page: { readonly after: string | undefined; readonly limit: number },
) {
  const sorted = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const { after } = page
  const rest = after === undefined ? sorted : sorted.filter((row) => key(row) > after)
  const shown = rest.slice(0, page.limit)
  const last = shown.at(-1)
  return { rows: shown, next: rest.length > shown.length && last !== undefined ? key(last) : null }
}

/** Does the text have every word, with or without accents? */
export function hasWords(text: string, words: string): boolean {
  const plain = fold(text)
  return fold(words)
    .split(/\s+/)
    .every((word) => plain.includes(word))
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
