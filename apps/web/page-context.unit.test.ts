import { isRouteErrorResponse, RouterContextProvider, UNSAFE_ErrorResponseImpl as ErrorResponse } from 'react-router'
import { describe, expect, it } from 'vitest'
import { BadInput, NotAllowed, NotFound, NotSignedIn, OutsideFault, StaleCopy } from '#platform/http/faults.ts'
import { pageContext, type PageContext } from '#platform/http/page-context.ts'
import { guarded, pageOf, viewerOf } from './page-context.ts'

const args = (method = 'GET') => ({
  request: new Request('http://localhost/ho-so-cua-toi?trang=2', { method }),
  context: new RouterContextProvider(),
})

async function answerTo(fault: unknown, method?: string): Promise<unknown> {
  const loader = guarded(async () => {
    throw fault
  })
  return loader(args(method)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
}

const statusOf = (thrown: unknown) => (thrown as { init?: { status?: number } }).init?.status

describe('A page whose use case throws', () => {
  it.each([
    [new BadInput(), 400],
    [new NotAllowed('accept'), 403],
    [new NotFound('dossier'), 404],
    [new StaleCopy(6, 7), 412],
    [new OutsideFault('national-portal', { retryable: true }), 503],
  ])('ends with the page of %s', async (fault, status) => expect(statusOf(await answerTo(fault))).toBe(status))

  it('sends somebody who is not signed in to sign in, and back to this very page', async () => {
    const thrown = await answerTo(new NotSignedIn())
    expect((thrown as Response).headers.get('location')).toBe('/dang-nhap?ve=%2Fho-so-cua-toi%3Ftrang%3D2')
  })

  it('does not redirect a form that was sent, which would lose what was typed', async () => {
    expect(statusOf(await answerTo(new NotSignedIn(), 'POST'))).toBe(401)
  })

  it('leaves bugs and answers of its own as they are', async () => {
    const bug = new TypeError('x is undefined')
    expect(await answerTo(bug)).toBe(bug)
    const own = new ErrorResponse(404, '', null)
    expect(isRouteErrorResponse(await answerTo(own))).toBe(true)
  })
})

describe('The context of a page', () => {
  it('is anonymous where the pages run without the application', () => {
    expect(viewerOf(new RouterContextProvider())).toEqual({ kind: 'anonymous' })
  })

  it('hands over the wired application', () => {
    const context = new RouterContextProvider()
    const value: PageContext = {
      app: { count: () => 3 },
      viewer: { kind: 'anonymous' },
      sessionId: undefined,
      secondsLeft: undefined,
      ip: '',
      requestId: 'r1',
      language: 'vi',
      sessionCookie: () => '',
      nonce: 'n1',
      async *uploads() {},
    }
    context.set(pageContext, value)
    expect(pageOf<{ count(): number }>(context).app.count()).toBe(3)
  })
})
