import type { Environment } from '#platform/config/environment.ts'
import { startWorker } from '#platform/jobs/start-worker.ts'
import { loadData } from './load-steps.ts'
import { openDatabase } from './open-database.ts'
import { createServer } from './routes.ts'
import { serveScreens } from './serve-screens.ts'
import { requireFreePort } from './require-free-port.ts'
import { wire, type App } from './wire.ts'

export type RunningApplication = {
  readonly app: App
  /** False when the screens have not been built and the API is served alone. */
  readonly hasScreens: boolean
  /** Answers what was begun, finishes the jobs under way, stops the embedded database. */
  stop(): Promise<void>
}

/**
 * From settings to the first answered request: database, migrations, data, web server, worker.
 * @throws StartFault  a sentence for the operator: the port is taken, the database does not answer
 */
export async function startApplication(environment: Environment): Promise<RunningApplication> {
  const { host, port } = environment.server
  await requireFreePort(host, port)
  const database = await openDatabase(environment)
  const stops: (() => Promise<void>)[] = [database.stop]
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  try {
    const app = wire({ environment, appUrl: database.appUrl, masterKey: database.masterKey })
    stops.push(app.close)
    await loadData(app)
    const server = await createServer(app)
    stops.push(() => server.close())
    const hasScreens = await serveScreens(server, app)
    await server.listen({ host, port })
    const worker = await startWorker({
      url: database.ownerUrl,
      schema: environment.tenant,
      db: app.db,
      clock: app.clock,
      jobs: app.jobs,
      recurring: app.recurring,
      logger: app.logger,
    })
    app.timers.releasedBy(worker)
    stops.push(worker.stop)
    return { app, hasScreens, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
