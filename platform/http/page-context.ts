import { createContext } from 'react-router'
import type { Viewer } from '@motcua/terms'

/** What a page gets: the wired application and who asks. `app` is typed where the pages live, since the platform knows no module. */
export type PageContext = {
  readonly app: unknown
  readonly viewer: Viewer
  readonly sessionId: string | undefined
  readonly ip: string
  readonly requestId: string
  readonly language: 'vi' | 'en'
}

/** The key is compared by identity: pages must import this very module, which therefore stays outside their bundle. */
export const pageContext = createContext<PageContext>()
