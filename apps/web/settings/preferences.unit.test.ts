import { describe, expect, it } from 'vitest'
import { LANGUAGE_COOKIE } from '#platform/http/language.ts'
import { preferenceCookie, readPreferences } from './preferences.ts'
import { safeBack } from './safe-back.ts'

const page = new URL('http://localhost/thu-tuc')

describe('Display preferences', () => {
  it('are Vietnamese, with the contrast of the system and shortcuts on, until somebody chooses', () => {
    expect(readPreferences(null, page)).toEqual({ language: 'vi', contrast: 'unset', shortcuts: true })
  })

  it('R-214 keep the contrast on the next page and the next visit', () => {
    expect(preferenceCookie('contrast', 'high')).toContain('Max-Age=31536000')
    expect(readPreferences('sid=x; motcua_contrast=high; motcua_language=en; motcua_shortcuts=off', page)).toEqual({
      language: 'en',
      contrast: 'high',
      shortcuts: false,
    })
  })

  it('let an address ask for a language', () => {
    expect(readPreferences('motcua_language=vi', new URL('http://localhost/?lang=en')).language).toBe('en')
  })

  it('share the language cookie with the API and the error pages of the server', () => {
    expect(preferenceCookie('language', 'en').startsWith(`${LANGUAGE_COOKIE}=en;`)).toBe(true)
  })

  it('ignore values nobody offered', () => {
    expect(readPreferences('motcua_language=fr; motcua_contrast="><script>', new URL('http://localhost/?lang=xx'))).toEqual({
      language: 'vi',
      contrast: 'unset',
      shortcuts: true,
    })
  })
})

describe('Returning to where one came from', () => {
  it.each(['/', '/thu-tuc?q=khai+sinh', '/ho-so/H12.36-260302-0007'])('goes back to %s', (address) =>
    expect(safeBack(address)).toBe(address),
  )

  it.each(['//elsewhere.vn', '/\\elsewhere.vn', 'https://elsewhere.vn', 'javascript:alert(1)', '', null, '/a b'])(
    'never leaves the site for %s',
    (address) => expect(safeBack(address)).toBe('/'),
  )
})
