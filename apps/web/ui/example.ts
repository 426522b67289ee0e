import type { ReactNode } from 'react'

/** One state of a component, as the gallery, its pictures and the accessibility tests show it. All data is invented. */
export type Example = { readonly name: string; readonly element: ReactNode }

export type ExampleSet = {
  /** As it is imported. */
  readonly component: string
  /** When to take it, in one sentence. */
  readonly purpose: string
  /** `page`: each example is a whole page. `desk`: shown in the small type of the desk. */
  readonly shownAs?: 'page' | 'desk'
  readonly examples: readonly Example[]
}
