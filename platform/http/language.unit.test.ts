import { describe, expect, it } from 'vitest'
import { languageOf, pageLanguage } from './language.ts'

describe('The language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0.5,vi;q=0.5', 'vi'],
    ['fr,de;q=0.5', 'vi'],
    ['*', 'vi'],
    ['en;q=abc', 'en'],
  ])('%s is answered in %s', (header, language) => expect(languageOf(header)).toBe(language))
  it('pages are Vietnamese until the person chooses English', () => {
    expect([pageLanguage(undefined), pageLanguage('en'), pageLanguage('xx')]).toEqual(['vi', 'en', 'vi'])
  })
})
