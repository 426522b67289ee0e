import { parseEnvironment } from '#platform/config/environment.ts'
import { openDatabase, type OpenedDatabase } from '../server/open-database.ts'
import { wire, type App } from '../server/wire.ts'

/**
 * Runs a command on the application that the environment describes: its database (an embedded one that runs already is joined) and its
 * modules, without web server and worker. For commands that read or write dossiers, procedures or accounts.
 *
 * @example return withApp(async (app) => { ...; return 0 })
 */
export async function withApp(run: (app: App, database: OpenedDatabase) => Promise<number>): Promise<number> {
  const environment = parseEnvironment(process.env)
  const database = await openDatabase(environment)
  try {
    const app = wire({ environment, appUrl: database.appUrl, masterKey: database.masterKey })
    try {
      return await run(app, database)
    } finally {
      await app.close()
    }
  } finally {
    await database.stop()
  }
}
