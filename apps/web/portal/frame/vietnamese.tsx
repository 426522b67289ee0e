import type { ReactNode } from 'react'
import { useLanguage } from '../../texts/use-texts.ts'

/** A name or sentence of the catalogue, which is Vietnamese in every language of the page: screen readers must know. */
export function Vietnamese({ children }: { children: ReactNode }) {
  return useLanguage() === 'vi' ? children : <span lang="vi">{children}</span>
}
