import type { ShouldRevalidateFunctionArgs } from 'react-router'

type Change = Pick<ShouldRevalidateFunctionArgs, 'currentUrl' | 'nextUrl' | 'formMethod' | 'actionStatus'>

/**
 * Is this change only the opening of another dossier, or of another form, inside the same list? Then the list and the queues stay as
 * they are: they are asked again after an act, by the pulse, and when the list itself changes.
 */
export function isOpening({ currentUrl, nextUrl, formMethod, actionStatus }: Change): boolean {
  if (formMethod !== undefined && formMethod !== 'GET') return actionStatus !== undefined && actionStatus !== 412 && actionStatus >= 400
  return currentUrl.pathname !== nextUrl.pathname && listPart(currentUrl) === listPart(nextUrl)
}

const listPart = ({ pathname, search }: URL): string => `${pathname.split('/').slice(0, 3).join('/')}${search.replace(/[?&]buoc=\d+/, '')}`
