// The same server with the citizen's pages hydrated: what the other way of making them would cost.
import { parseEnvironment } from '#platform/config/environment.ts'
import { loadData } from '../../apps/server/load-steps.ts'
import { openDatabase } from '../../apps/server/open-database.ts'
import { createServer } from '../../apps/server/routes.ts'
import { serveScreens } from '../../apps/server/serve-screens.ts'
import { wire } from '../../apps/server/wire.ts'
import { hydratedBuild } from '../yardsticks/hydrated-build.ts'

const environment = parseEnvironment(process.env)
const database = await openDatabase(environment)
const app = wire({ environment, appUrl: database.appUrl, masterKey: database.masterKey })
await loadData(app)
const server = await createServer(app)
if (!(await serveScreens(server, app, hydratedBuild))) throw new Error('The hydrated pages have not been built')
await server.listen({ host: '127.0.0.1', port: environment.server.port })
process.once('SIGTERM', async () => {
  await server.close()
  await app.close()
  await database.stop()
  process.exit(0)
})
process.stdout.write('ready hydrated\n')
