import type { LocalDate } from '@motcua/terms'
import { accountRoutes, citizenSignInRoutes, ownAccountRoutes, sessionRoutes, signOutRoute } from '#modules/accounts/index.ts'
import { configurationRoutes } from '#modules/configuration/index.ts'
import { dossierRoutes } from '#modules/dossiers/index.ts'
import { noticeRoutes } from '#modules/notices/index.ts'
import { organisationCommandRoutes, organisationRoutes } from '#modules/organisation/index.ts'
import { vaultRoutes } from '#modules/personal-vault/index.ts'
import { adminUnitRoutes, procedureRoutes } from '#modules/procedures/index.ts'
import { processDraftRoutes, processRoutes } from '#modules/processes/index.ts'
import { reportRoutes } from '#modules/reporting/index.ts'
import { createHttpServer } from '#platform/http/create-http-server.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { refusals } from './refusals.ts'
import { systemRoutes } from './system-routes.ts'
import type { App } from './wire.ts'

/** The web server with every API route; screens are added by `serveScreens`. */
export async function createServer(app: App): Promise<HttpServer> {
  const { server: settings, mode, identityProvider } = app.environment
  const server = await createHttpServer({
    origin: settings.origin,
    trustProxy: settings.trustProxy,
    logger: app.logger,
    refusals,
    findSession: app.accounts.viewerOf,
    formTargets: identityProvider ? [new URL(identityProvider.issuer).origin] : mode === 'demo' ? ['http://127.0.0.1:*'] : [],
  })
  systemRoutes(server, app)
  sessionRoutes(server, app.accounts, settings.origin)
  ownAccountRoutes(server, app.accounts)
  accountRoutes(server, app.accounts)
  citizenSignInRoutes(server, app.accounts, app.origins)
  await signOutRoute(server, app.accounts, settings.origin)
  organisationRoutes(server, app.organisation, app.clock)
  organisationCommandRoutes(server, app.organisation)
  configurationRoutes(server, app)
  procedureRoutes(server, app.procedures, () => app.clock.now().slice(0, 10) as LocalDate)
  adminUnitRoutes(server, app.procedures)
  processRoutes(server, app.processes)
  processDraftRoutes(server, app.processDrafting)
  dossierRoutes(server, app.dossiers)
  noticeRoutes(server, app.notices)
  vaultRoutes(server, app.personalVault)
  reportRoutes(server, app.reporting)
  return server
}
