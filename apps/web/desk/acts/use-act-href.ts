import { useLocation, useParams } from 'react-router'
import { DESK } from '../work/queues.ts'

/** Addresses of the open dossier: itself, or one of its acts for an open step. The page of the list stays in them. */
export function useActHref(): (slug?: string, token?: number | null) => string {
  const { list, id } = useParams()
  const { search } = useLocation()
  return (slug, token = null) => {
    const query = new URLSearchParams(search)
    query.delete('buoc')
    if (token !== null) query.set('buoc', String(token))
    const path = [DESK, list, id, ...(slug === undefined ? [] : [slug])].join('/')
    return query.size > 0 ? `${path}?${query}` : path
  }
}
