import type { ReactNode } from 'react'

/** One thing to choose. `children` opens below it, such as the box for "Khác". */
export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly children?: ReactNode }
