import { demoCitizens, openIdentityProvider, startIdentitySimulator, type IdentitySimulator } from '#integrations/national-eid/index.ts'
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
  const redirectUris = [...new Set(origins)].map((origin) => origin + CITIZEN_CALLBACK_PATH)
  let simulator: Promise<IdentitySimulator> | undefined
  let provider: Promise<CitizenIdentityProvider> | undefined

  async function open(): Promise<CitizenIdentityProvider> {
    if (identityProvider) return openIdentityProvider(identityProvider)
    simulator = startIdentitySimulator({ citizens: demoCitizens, redirectUris })
    return openIdentityProvider(await simulator)
  }
  return {
    origins,
    provider() {
      provider ??= open().catch((error: unknown) => {
        provider = undefined
        throw error
      })
      return provider
    },
    async stop() {
      await (await simulator?.catch(() => undefined))?.stop()
    },
  }
}
