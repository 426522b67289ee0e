import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/test-database.ts'
import { foldVietnamese } from './fold-vietnamese.ts'

const database = testDatabase()

async function foldedByDatabase(texts: string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    select lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))) as folded
      from unnest(${texts}::text[]) with ordinality as typed(value, position) order by position
  `.execute(database().owner.db)
  return rows.map((row) => row.folded)
}

describe('Folding Vietnamese like the database', () => {
  it('agrees for names and titles, however they are typed', async () => {
    const texts = [
      'Hoà',
      'Hòa',
      'Đăng ký khai sinh',
      'Ðinh Ɖức',
      'Nghĩa trang liệt sĩ “Hòa Bình”…',
      'Số 12/QĐ-UBND',
      'Ê Ban Ƀlĭ',
      'ƯỚC MƠ',
      'İstanbul',
      'Straße',
      'ΟΔΟΣ',
    ]
    const all = [...texts, ...texts.map((text) => text.normalize('NFD')), ...texts.map((text) => text.toUpperCase())]
    expect(all.map(foldVietnamese)).toEqual(await foldedByDatabase(all))
  })

  it('agrees for every Latin, Greek and Cyrillic letter, sign and mark up to U+2FFF, and for full-width forms', async () => {
    // Letters younger than the C library are left out: it does not know their small form yet, JavaScript does.
    const characters = [
      ...range(0x20, 0x52f),
      ...range(0x1d00, 0x2fff),
      ...range(0xa640, 0xa7bf),
      ...range(0xfb00, 0xfb06),
      ...range(0xff01, 0xff5e),
    ]
      .map((point) => String.fromCodePoint(point))
      .filter((character) => /\P{Cn}/u.test(character))
    const expected = await foldedByDatabase(characters)
    const differing = characters.filter((character, index) => foldVietnamese(character) !== expected[index])
    expect(differing).toEqual([])
  })
})

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
