import { listSlugs, DESK, type DeskList } from './queues.ts'

/** Which page of which list, as the address says it. */
export type ListQuestion = {
  readonly list: DeskList
  readonly q: string
  /** Cursors of the pages walked through, the last one being this page's; empty on the first. */
  readonly cursors: readonly string[]
}

const LONGEST_SEARCH = 200

/** Reads `?q=` and `?sau=`; what is no cursor of ours is left to the storage, which begins at the first line then. */
export function readListQuestion(list: DeskList, search: URLSearchParams): ListQuestion {
  return {
    list,
    q: (search.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
    cursors: search.getAll('sau').slice(0, 200),
  }
}

/** `?q=...&sau=...`, or nothing: what every link inside the list carries on. */
export function listSearch({ q, cursors }: Pick<ListQuestion, 'q' | 'cursors'>): string {
  const search = new URLSearchParams()
  if (q !== '') search.set('q', q)
  for (const cursor of cursors) search.append('sau', cursor)
  return search.size > 0 ? `?${search}` : ''
}

/** The address of this page of the list, with a dossier of it or without. */
export function listHref(question: ListQuestion, ...inside: readonly string[]): string {
  return `${[DESK, listSlugs[question.list], ...inside].join('/')}${listSearch(question)}`
}

/** The pages before and after this one. */
export function neighbours(question: ListQuestion, next: string | null): { previousHref?: string; nextHref?: string } {
  const { cursors } = question
  return {
    ...(cursors.length > 0 ? { previousHref: listHref({ ...question, cursors: cursors.slice(0, -1) }) } : {}),
    ...(next === null ? {} : { nextHref: listHref({ ...question, cursors: [...cursors, next] }) }),
  }
}
