import type { ReactNode } from 'react'
import { useLanguage } from '../../texts/use-texts.ts'
import { spellOut } from './spell-out.ts'

/** A name or sentence of the catalogue: without abbreviations, and marked as Vietnamese for screen readers on pages in another language. */
export function Vietnamese({ children }: { children: ReactNode }) {
  const shown = typeof children === 'string' ? spellOut(children) : children
  return useLanguage() === 'vi' ? shown : <span lang="vi">{shown}</span>
}
