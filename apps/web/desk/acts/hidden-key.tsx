import { useParams, useRouteLoaderData } from 'react-router'
import type { loader as benchLoader } from '../work/bench-page.tsx'

/** What every form of an act carries: its own key, the newest event seen, and which dossier of the list comes after this one. */
export function HiddenKey({ commandId, seq }: { commandId: string; seq: number }) {
  const { id } = useParams()
  const rows = useRouteLoaderData<typeof benchLoader>('desk-list')?.rows ?? []
  const here = rows.findIndex((row) => row.id === id)
  const next =
    here < 0 ? undefined : (rows.slice(here + 1).find((row) => row.id !== id) ?? rows.slice(0, here).findLast((row) => row.id !== id))
  return (
    <>
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="seq" value={seq} />
      {next !== undefined && <input type="hidden" name="next" value={next.id} />}
    </>
  )
}
