import { onlineLevels, type OnlineLevel } from '@motcua/terms'
import type { CompetentLevel } from '#modules/procedures/index.ts'

const levels: readonly CompetentLevel[] = ['MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER']

/** What somebody asks of the list of procedures, as its address says it. */
export type SearchQuestion = {
  readonly q: string
  readonly field: string | undefined
  readonly level: CompetentLevel | undefined
  readonly onlineLevel: OnlineLevel | undefined
  /** Where the page before ended. */
  readonly after: string | undefined
}

/** Longer questions are cut: nobody searches with more. */
const LONGEST_QUESTION = 300

/** Address words of the facets, so that a link can be read aloud. */
const words = { q: 'q', field: 'linh-vuc', level: 'cap', onlineLevel: 'truc-tuyen', after: 'tiep' } as const
/** The same for forms that carry chosen facets along. */
export const facetWords = { field: words.field, level: words.level, onlineLevel: words.onlineLevel } as const

export function readSearchQuestion(search: URLSearchParams): SearchQuestion {
  const text = (name: keyof typeof words): string | undefined => search.get(words[name])?.trim() || undefined
  return {
    q: (text('q') ?? '').slice(0, LONGEST_QUESTION),
    field: text('field'),
    level: levels.find((level) => level === text('level')),
    onlineLevel: onlineLevels.find((level) => level === text('onlineLevel')),
    after: text('after'),
  }
}

/**
 * The address of the same question with something changed. Any change of words or facets begins at the first page again.
 *
 * @example searchHref({ ...question, field: 'ho-tich' }) // '/thu-tuc?q=khai+sinh&linh-vuc=ho-tich'
 */
export function searchHref(question: Partial<SearchQuestion>): string {
  const search = new URLSearchParams()
  for (const name of Object.keys(words) as (keyof typeof words)[]) {
    const value = question[name]
    if (value !== undefined && value !== '') search.set(words[name], value)
  }
  return search.size > 0 ? `/thu-tuc?${search}` : '/thu-tuc'
}
