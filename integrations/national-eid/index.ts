// The door of the integration: citizens' identity by OpenID Connect, and a simulator of the provider.
export { createOidcIdentityProvider, type OidcSettings } from './oidc-identity-provider.ts'
export { demoCitizens } from './demo-citizens.ts'
