import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { parseEnvironment } from '#platform/config/environment.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { openDatabase } from './open-database.ts'

const database = testDatabase()
const roles: string[] = []

/** Opens an installation that has its own master key, and says as whom the product works there. */
async function install(key: string): Promise<string> {
  const { ownerUrl } = database()
  const opened = await openDatabase(
    parseEnvironment({ DATABASE_URL: ownerUrl, MOTCUA_MASTER_KEY: key.repeat(64), MOTCUA_DATA: '/nonexistent' }),
  )
  roles.push(new URL(opened.appUrl).username)
  await opened.stop()
  return opened.appUrl
}

async function userAt(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select current_user as name')
    return rows[0]!.name
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  const client = new pg.Client({ connectionString: database().ownerUrl })
  await client.connect()
  for (const role of roles) await client.query(`drop owned by ${role}; drop role ${role}`)
  await client.end()
})

it('lets two installations with their own keys work on one PostgreSQL server', async () => {
  const first = await install('a')
  const second = await install('b')
  expect(new Set([await userAt(first), await userAt(second)]).size).toBe(2)
})
