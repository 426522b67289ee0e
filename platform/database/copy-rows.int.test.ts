import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { copyLine, copyRows } from './copy-rows.ts'

const database = testDatabase()
let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: database().ownerUrl })
  await client.connect()
  await client.query('create table kite (id int primary key, name text, tail bytea, flies boolean)')
})
afterAll(() => client.end())

const stored = async () => (await client.query('select * from kite order by id')).rows

describe('Many rows at once', () => {
  it('come out as they went in, whatever signs they hold', async () => {
    const awkward = 'Diều \\ sáo\tcó đuôi\r\nvà dấu \u{1F3EE} \\N \\. "trích"'
    await copyRows(
      client,
      'kite (id, name, tail, flies)',
      copyLine([1, awkward, Buffer.from([0, 255, 92]), true]) + copyLine([2, null, null, false]) + copyLine([3, '', undefined, null]),
    )
    expect(await stored()).toEqual([
      { id: 1, name: awkward, tail: Buffer.from([0, 255, 92]), flies: true },
      { id: 2, name: null, tail: null, flies: false },
      { id: 3, name: '', tail: null, flies: null },
    ])
  })
  it('are larger than one message', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => copyLine([i + 10, `Diều số ${i} ${'ệ'.repeat(20)}`, null, true]))
    await copyRows(client, 'kite (id, name, tail, flies)', names.join(''))
    expect((await client.query('select count(*)::int as n, max(length(name)) as longest from kite where id >= 10')).rows).toEqual([
      { n: 20_000, longest: 34 },
    ])
  })
  it('are refused together when one does not fit, and the connection serves on', async () => {
    await expect(copyRows(client, 'kite (id, name)', copyLine([50_000, 'a']) + copyLine([50_000, 'b']))).rejects.toMatchObject({
      code: '23505',
    })
    await expect(copyRows(client, 'kite (id, name)', copyLine(['x', 'a']))).rejects.toMatchObject({ code: '22P02' })
    await expect(copyRows(client, 'no_such_table', copyLine([1]))).rejects.toMatchObject({ code: '42P01' })
    expect((await client.query('select count(*)::int as n from kite where id = 50000')).rows).toEqual([{ n: 0 }])
  })
})
