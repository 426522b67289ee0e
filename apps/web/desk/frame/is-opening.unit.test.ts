import { describe, expect, it } from 'vitest'
import { isOpening } from './is-opening.ts'

const change = (from: string, to: string, more: object = {}) =>
  isOpening({
    currentUrl: new URL(from, 'http://desk'),
    nextUrl: new URL(to, 'http://desk'),
    formMethod: undefined,
    actionStatus: undefined,
    ...more,
  })

describe('The list is not read again because a dossier of it is opened', () => {
  it('leaves the list alone between dossiers and forms of one page of it', () => {
    expect(change('/ban-lam-viec/viec-cua-toi', '/ban-lam-viec/viec-cua-toi/1')).toBe(true)
    expect(change('/ban-lam-viec/viec-cua-toi/1?q=an', '/ban-lam-viec/viec-cua-toi/2?q=an')).toBe(true)
    expect(change('/ban-lam-viec/viec-cua-toi/1', '/ban-lam-viec/viec-cua-toi/1/ky?buoc=4')).toBe(true)
  })
  it('reads another queue, another search and another page of it', () => {
    expect(change('/ban-lam-viec/viec-cua-toi', '/ban-lam-viec/qua-han')).toBe(false)
    expect(change('/ban-lam-viec/viec-cua-toi', '/ban-lam-viec/viec-cua-toi?q=an')).toBe(false)
    expect(change('/ban-lam-viec/viec-cua-toi?sau=a', '/ban-lam-viec/viec-cua-toi?sau=a&sau=b')).toBe(false)
  })
  it('reads it again when the pulse asks, and after an act', () => {
    expect(change('/ban-lam-viec/viec-cua-toi/1', '/ban-lam-viec/viec-cua-toi/1')).toBe(false)
    expect(change('/ban-lam-viec/viec-cua-toi/1/ky', '/ban-lam-viec/viec-cua-toi/2', { formMethod: 'POST' })).toBe(false)
  })
  it('keeps it after a refusal, and reads it when somebody else was faster', () => {
    const here = '/ban-lam-viec/viec-cua-toi/1/ky'
    expect(change(here, here, { formMethod: 'POST', actionStatus: 422 })).toBe(true)
    expect(change(here, here, { formMethod: 'POST', actionStatus: 412 })).toBe(false)
  })
})
