import { describe, expect, it } from 'vitest'
import { copyOfForm, sentFormIn, sentFormOf } from './sent-form.ts'

const post = (body: URLSearchParams | FormData | string, headers: Record<string, string> = {}): Request =>
  new Request('http://localhost/ho-so/1/rut?x=1', { method: 'POST', body, headers })
const typed = (fields: Record<string, string>): Request => {
  const body = new URLSearchParams(fields)
  return post(body, { 'content-length': String(body.toString().length) })
}

describe('A form that was sent after its session had ended', () => {
  it('R-213 keeps every field as typed, with the address it was sent to, and no password', async () => {
    const sent = await sentFormOf(typed({ seq: '3', reason: 'Tôi nộp nhầm\nthủ tục', password: 'x' }))
    expect(sent).toEqual({
      action: '/ho-so/1/rut?x=1',
      fields: [
        ['seq', '3'],
        ['reason', 'Tôi nộp nhầm\nthủ tục'],
      ],
    })
    expect(sentFormIn({ code: 'request.not-signed-in', sent })).toBe(sent)
    expect(sentFormIn({ code: 'request.not-signed-in' })).toBeUndefined()
  })

  it('is kept also when the page has read it before it asked who is there', async () => {
    const request = typed({ reason: 'Tôi nộp nhầm' })
    const copy = copyOfForm(request)
    await request.formData()
    expect((await sentFormOf(copy))?.fields).toEqual([['reason', 'Tôi nộp nhầm']])
    expect(await sentFormOf(request)).toBeUndefined()
  })

  it('says that files have to be chosen again, without reading them', async () => {
    const request = post(new FormData())
    expect(await sentFormOf(request)).toEqual({ action: '/ho-so/1/rut?x=1', fields: null })
    expect(request.bodyUsed).toBe(false)
  })

  it('carries nothing that is no form of ours', async () => {
    expect(await sentFormOf(post('{}', { 'content-type': 'application/json', 'content-length': '2' }))).toBeUndefined()
    expect(await sentFormOf(post(new URLSearchParams({ a: 'b' }), { 'content-length': '500000' }))).toBeUndefined()
  })
})
