/** What a form had sent when its session turned out to have ended: the page that says so carries it, and sends it again after signing in. */
export type SentForm = {
  /** Where it was sent. */
  readonly action: string
  /** As typed; null where files were sent: they have to be chosen again. */
  readonly fields: readonly (readonly [name: string, value: string])[] | null
}

// The longest form of the portal, every text at its limit, is a quarter of this; more is not a person's typing.
const MOST_BYTES = 400_000
/** Never carried along: they are typed again. */
const secrets = ['password', 'totp']

/**
 * Reads what was sent to a page that could not take it.
 *
 * @returns undefined when there is nothing to keep: not a form, read already, or longer than any form of ours
 */
export async function sentFormOf(request: Request): Promise<SentForm | undefined> {
  const type = request.headers.get('content-type') ?? ''
  const { pathname, search } = new URL(request.url)
  const action = pathname + search
  if (type.startsWith('multipart/form-data')) return { action, fields: null }
  if (!isShortForm(request) || request.bodyUsed) return undefined
  const form = new URLSearchParams(await request.text())
  return { action, fields: [...form].filter(([name]) => !secrets.includes(name)) }
}

/** A copy of a typed form that can be read after the page has read the original; anything else is returned as it is. */
export const copyOfForm = (request: Request): Request => (isShortForm(request) ? request.clone() : request)

function isShortForm({ headers }: Request): boolean {
  const length = Number(headers.get('content-length') ?? Number.NaN)
  return headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true && length <= MOST_BYTES
}

/** The form that a thrown answer carries. */
export function sentFormIn(answer: unknown): SentForm | undefined {
  const sent = typeof answer === 'object' && answer !== null && 'sent' in answer ? answer.sent : undefined
  return sent === undefined ? undefined : (sent as SentForm)
}
