import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { connect, type DatabaseConnection } from './connect.ts'

const database = testDatabase()
const opened: DatabaseConnection[] = []
afterAll(async () => {
  for (const connection of opened) await connection.close()
})
function open(namedStatements?: boolean): DatabaseConnection {
  const connection = connect({
    url: database().ownerUrl,
    schema: database().schema,
    maxConnections: 1,
    ...(namedStatements === undefined ? {} : { namedStatements }),
  })
  opened.push(connection)
  return connection
}
const add = (connection: DatabaseConnection, n: number) => sql<{ sum: number }>`select ${n}::int + 1 as sum`.execute(connection.db)
const known = async (connection: DatabaseConnection): Promise<string[]> =>
  (await connection.pool.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map((row) => row.statement)

describe('Statements that come again', () => {
  it('are planned once: the server knows them by a name from the second time on', async () => {
    const connection = open()
    await add(connection, 1)
    expect(await known(connection)).toEqual([])
    await add(connection, 2)
    expect((await add(connection, 3)).rows).toEqual([{ sum: 4 }])
    expect(await known(connection)).toEqual(['select $1::int + 1 as sum'])
  })
  it('are sent anew each time where names are lost between transactions', async () => {
    const connection = open(false)
    for (const n of [1, 2, 3]) await add(connection, n)
    expect(await known(connection)).toEqual([])
  })
  it('are planned anew once a table has changed under them', async () => {
    const connection = open()
    const all = () => sql`select * from kite where id > ${0}`.execute(connection.db)
    await connection.pool.query('create table kite (id int)')
    for (let i = 0; i < 3; i++) await all()
    await connection.pool.query('alter table kite add column tail text')
    await expect(all()).rejects.toMatchObject({ code: '0A000' })
    expect((await all()).rows).toEqual([])
  })
})
