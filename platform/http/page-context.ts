import { createContext } from 'react-router'
import type { Viewer } from '@motcua/terms'
import type { UploadLimits, UploadPart } from './uploads.ts'

/** What a page gets: the wired application and who asks. `app` is typed where the pages live, since the platform knows no module. */
export type PageContext = {
  readonly app: unknown
  readonly viewer: Viewer
  readonly sessionId: string | undefined
  /** Until the session ends by itself if nothing more is asked; undefined for visitors. */
  readonly secondsLeft: number | undefined
  readonly ip: string
  readonly requestId: string
  readonly language: 'vi' | 'en'
  /** For `<Scripts nonce>` of pages that hydrate; other scripts do not run. */
  readonly nonce: string
  /** `Set-Cookie` of an action that has just signed somebody in. */
  sessionCookie(opened: { readonly token: string; readonly expiresAt: string }): string
  /** Reads a form with files as a stream, instead of `request.formData()`, which would keep whole files in memory. */
  uploads(limits: UploadLimits): AsyncGenerator<UploadPart>
}

/** The key is compared by identity: pages must import this very module, which therefore stays outside their bundle. */
export const pageContext = createContext<PageContext>()
