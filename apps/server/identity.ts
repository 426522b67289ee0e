import { CITIZEN_CALLBACK_PATH, type CitizenIdentityProvider } from '#modules/accounts/index.ts'
import type { Environment } from '#platform/config/environment.ts'

/** Where citizens prove who they are: the provider of the settings, in the demo the shipped simulator. */
export type Identity = {
  /** Addresses of this installation that the provider knows, the public one first. */
  readonly origins: readonly [string, ...string[]]
  provider(): Promise<CitizenIdentityProvider>
  stop(): Promise<void>
}

/** Starts nothing yet: the simulator comes up when it is first asked for, so that the start need not wait for it. */
export function createIdentity({ mode, server, identityProvider }: Environment): Identity {
  // The demo is tried under whatever loopback name a person types.
  const loopback = ['localhost', '127.0.0.1'].map((host) => `http://${host}:${server.port}`)
  const origins: [string, ...string[]] = [server.origin, ...(mode === 'demo' ? loopback : [])]
  let simulator: Promise<{ issuer: string; clientId: string; clientSecret: string; stop(): Promise<void> }> | undefined
  let provider: Promise<CitizenIdentityProvider> | undefined

  async function startSimulator(): Promise<{ issuer: string; clientId: string; clientSecret: string; stop(): Promise<void> }> {
    const [{ startIdentitySimulator }, { demoCitizens }] = await Promise.all([
      import('#integrations/national-eid/simulator/start-identity-simulator.ts'),
      import('#integrations/national-eid/demo-citizens.ts'),
    ])
    return startIdentitySimulator({
      citizens: demoCitizens,
      redirectUris: [...new Set(origins)].map((origin) => origin + CITIZEN_CALLBACK_PATH),
    })
  }
  async function open(): Promise<CitizenIdentityProvider> {
    const { createOidcIdentityProvider } = await import('#integrations/national-eid/oidc-identity-provider.ts')
    return createOidcIdentityProvider(identityProvider ?? (await (simulator ??= startSimulator())))
  }
  return {
    origins,
    provider: () =>
      (provider ??= open().catch((error: unknown) => {
        provider = undefined
        simulator = undefined
        throw error
      })),
    async stop() {
      await (await simulator?.catch(() => undefined))?.stop()
    },
  }
}
