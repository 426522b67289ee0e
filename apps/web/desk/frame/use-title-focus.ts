import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { PAGE_TITLE_ID } from '../../ui/page-title.tsx'

/** A page one is led to by an act begins at its heading; a page that was loaded begins where the browser says. */
export function useTitleFocus(): void {
  const isFirstPage = useLocation().key === 'default'
  useEffect(() => {
    if (!isFirstPage) document.getElementById(PAGE_TITLE_ID)?.focus()
    // Only on arrival: a later change of the address inside the page leaves the focus where it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}
