import { describe, expect, it } from 'vitest'
import { readSearchQuestion, searchHref } from './search-question.ts'

const read = (query: string) => readSearchQuestion(new URLSearchParams(query))

describe('A question to the list of procedures', () => {
  it('is read from an address that can be read aloud', () => {
    expect(read('q=khai+sinh&linh-vuc=ho-tich&cap=COMMUNE&truc-tuyen=FULL&tiep=abc')).toEqual({
      q: 'khai sinh',
      field: 'ho-tich',
      level: 'COMMUNE',
      onlineLevel: 'FULL',
      after: 'abc',
    })
  })

  it('ignores levels nobody has and cuts what nobody types', () => {
    expect(read('cap=GALAXY&truc-tuyen=<script>')).toMatchObject({ level: undefined, onlineLevel: undefined })
    expect(read(`q=${'a'.repeat(1000)}`).q).toHaveLength(300)
  })

  it('goes back to its address, and leaves out what is not asked', () => {
    expect(searchHref({})).toBe('/thu-tuc')
    expect(searchHref(read('q=Hòa&linh-vuc=ho-tich'))).toBe('/thu-tuc?q=H%C3%B2a&linh-vuc=ho-tich')
  })
})
