import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and until scripts run: what then stands on the page is all that somebody without scripts gets. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
