// The door of the integration: citizens' identity by OpenID Connect, and a simulator of the provider.
import type { CitizenIdentityProvider } from '#modules/accounts/index.ts'
import type { OidcSettings } from './oidc-identity-provider.ts'
import type { IdentitySimulator, SimulatorOptions } from './simulator/start-identity-simulator.ts'

export { demoCitizens } from './demo-citizens.ts'
export type { IdentitySimulator, OidcSettings, SimulatorOptions }

// Both libraries take long to load, and the first request does not need them.

/** The identity provider of these settings. Nothing is asked of it yet. */
export async function openIdentityProvider(settings: OidcSettings): Promise<CitizenIdentityProvider> {
  return (await import('./oidc-identity-provider.ts')).createOidcIdentityProvider(settings)
}

/** Starts the simulated provider, on the loopback address. */
export async function startIdentitySimulator(options: SimulatorOptions): Promise<IdentitySimulator> {
  return (await import('./simulator/start-identity-simulator.ts')).startIdentitySimulator(options)
}
