import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { CopyRows, copyRows, type CopyTarget, type CopyValue } from './copy-rows.ts'

const database = testDatabase()
let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: database().ownerUrl, options: '-c timezone=Asia/Ho_Chi_Minh' })
  await client.connect()
  await client.query(`create table kite (id int primary key, key uuid, name text, tail bytea, flies boolean, built date, flown timestamptz, papers jsonb,
    grounded tstzmultirange, lines int2)`)
})
afterAll(() => client.end())

const kite: CopyTarget = {
  table: 'kite',
  columns: {
    id: 'int4',
    key: 'uuid',
    name: 'text',
    tail: 'bytea',
    flies: 'bool',
    built: 'date',
    flown: 'timestamptz',
    papers: 'jsonb',
    grounded: 'tstzmultirange',
    lines: 'int2',
  },
}
async function send(target: CopyTarget, rows: readonly (readonly CopyValue[])[]): Promise<void> {
  const copied = new CopyRows(target)
  for (const row of rows) copied.add(row)
  await copyRows(client, target, copied.take())
}
const asText = async (id: number) =>
  (
    await client.query(
      'select key::text, name, tail, flies, built::text, flown::text, papers::text, grounded::text, lines from kite where id = $1',
      [id],
    )
  ).rows[0]

describe('Many rows at once', () => {
  it('come out as they went in, of every type', async () => {
    const name = 'Diều \\ sáo\tcó đuôi\r\nvà dấu \u{1F3EE} \\N \\. "trích"'
    await send(kite, [
      [
        1,
        '0188b6b4-C4f1-7abc-8def-0123456789ab',
        name,
        Buffer.from([0, 255, 92]),
        true,
        '2024-02-29',
        '2026-03-02T09:05:07+07:00',
        '{"b": [1, "ệ"], "a": null}',
        '{(2026-03-02T09:00:00+07:00,2026-03-03T09:00:00+07:00],(2026-03-05T00:00:00+07:00,)}',
        2,
      ],
      [
        -2,
        null,
        '',
        undefined,
        false,
        'infinity',
        '1999-12-31T23:59:59.250Z',
        'null',
        '{(2026-03-02T09:00:00+07:00,2026-03-02T09:00:00+07:00]}',
        -32_768,
      ],
      [3, null, null, null, null, null, null, null, null, null],
    ])
    expect(await asText(1)).toEqual({
      key: '0188b6b4-c4f1-7abc-8def-0123456789ab',
      name,
      tail: Buffer.from([0, 255, 92]),
      flies: true,
      built: '2024-02-29',
      flown: '2026-03-02 09:05:07+07',
      papers: '{"a": null, "b": [1, "ệ"]}',
      grounded: '{("2026-03-02 09:00:00+07","2026-03-03 09:00:00+07"],("2026-03-05 00:00:00+07",)}',
      lines: 2,
    })
    expect(await asText(-2)).toEqual({
      key: null,
      name: '',
      tail: null,
      flies: false,
      built: 'infinity',
      flown: '2000-01-01 06:59:59.25+07',
      papers: 'null',
      grounded: '{}',
      lines: -32_768,
    })
    expect(Object.values((await asText(3)) as object).every((value) => value === null)).toBe(true)
  })
  it('keep every moment to its microsecond, before and after the year 2000', async () => {
    const moments = Array.from({ length: 2000 }, (_, i) => new Date(Date.UTC(1970, 0, 1) + i * 1_234_567_891 + (i % 1000)).toISOString())
    await client.query('create temporary table moment (n int4, at timestamptz)')
    await send({ table: 'moment', columns: { n: 'int4', at: 'timestamptz' } }, [...moments.entries()])
    const { rows } = await client.query<{ at: Date }>('select at from moment order by n')
    expect(rows.map((row) => row.at.toISOString())).toEqual(moments)
  })
  it('may be larger than one message', async () => {
    const target: CopyTarget = { table: 'kite', columns: { id: 'int4', name: 'text' } }
    await send(
      target,
      Array.from({ length: 20_000 }, (_, i) => [i + 10, `Diều số ${i} ${'ệ'.repeat(20)}`]),
    )
    expect((await client.query('select count(*)::int as n, max(length(name)) as longest from kite where id >= 10')).rows).toEqual([
      { n: 20_000, longest: 34 },
    ])
  })
  it('are refused together when one does not fit, and the connection serves on', async () => {
    const names: CopyTarget = { table: 'kite', columns: { id: 'int4', name: 'text' } }
    const twice = [
      [50_000, 'a'],
      [50_000, 'b'],
    ]
    await expect(send(names, twice)).rejects.toMatchObject({ code: '23505' })
    await expect(send({ table: 'no_such_table', columns: { id: 'int4' } }, [[1]])).rejects.toMatchObject({ code: '42P01' })
    expect((await client.query('select count(*)::int as n from kite where id = 50000')).rows).toEqual([{ n: 0 }])
    expect(() => new CopyRows(names).add([1])).toThrow('1 values for 2 columns')
  })
})
