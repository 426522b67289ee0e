import { isRefused, refuse, type Refused } from '@motcua/terms'
import * as oidc from 'openid-client'
import type { CitizenClaims, CitizenIdentityProvider, SignInTicket } from '#modules/accounts/index.ts'
import { OutsideFault } from '#platform/http/faults.ts'
import { toCitizenClaims } from './to-citizen-claims.ts'

export type OidcSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

const SYSTEM = 'national-eid'
// A citizen waits behind this; the provider's own people promise two seconds.
const TIMEOUT_SECONDS = 10

/**
 * The national e-ID by OpenID Connect: authorisation code with PKCE, state and nonce, the signature of the identity token always checked.
 * The provider is asked for its addresses at the first sign-in, not at the start, so that its being down does not keep us down.
 */
export function createOidcIdentityProvider(settings: OidcSettings): CitizenIdentityProvider {
  let discovered: Promise<oidc.Configuration> | undefined
  const configuration = (): Promise<oidc.Configuration> =>
    (discovered ??= discover(settings).catch((cause: unknown) => {
      discovered = undefined
      throw new OutsideFault(SYSTEM, { retryable: true, cause })
    }))
  return {
    origin: new URL(settings.issuer).origin,
    async begin(redirectUri) {
      const provider = await configuration()
      const ticket: SignInTicket = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() }
      const address = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        // On a shared computer the next person must not become the one before.
        prompt: 'login',
        state: ticket.state,
        nonce: ticket.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(ticket.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { redirectTo: address.href, ticket }
    },
    async finish(callbackUrl, ticket) {
      const callback = new URL(callbackUrl)
      if (callback.searchParams.get('state') !== ticket.state) return refuse('citizen-sign-in.expired')
      const provider = await configuration()
      try {
        return await readClaims(provider, callback, ticket)
      } catch (error) {
        return asRefusal(error)
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const isLocal = /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(issuer)
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute: [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])],
  })
}

async function readClaims(provider: oidc.Configuration, callback: URL, ticket: SignInTicket): Promise<CitizenClaims | Refused> {
  const tokens = await oidc.authorizationCodeGrant(provider, callback, {
    pkceCodeVerifier: ticket.codeVerifier,
    expectedState: ticket.state,
    expectedNonce: ticket.nonce,
    idTokenExpected: true,
  })
  const identity = tokens.claims()
  if (!identity) return refuse('citizen-sign-in.incomplete')
  const person = await oidc.fetchUserInfo(provider, tokens.access_token, identity.sub)
  const claims = toCitizenClaims({ ...identity, ...person })
  return isRefused(claims) ? claims : { ...claims, issuer: identity.iss, subject: identity.sub }
}

/** What the person or the passing of time did is a refusal; the rest is the provider's fault. */
function asRefusal(error: unknown): Refused {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return refuse('citizen-sign-in.declined')
  if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return refuse('citizen-sign-in.expired')
  throw new OutsideFault(SYSTEM, { retryable: isUnreachable(error), cause: error })
}

/** The client wraps what the network said; down or slow may pass, a wrong answer will not. */
function isUnreachable(error: unknown): boolean {
  for (let e = error as { name?: string; message?: string; cause?: unknown } | undefined; e; e = e.cause as typeof e)
    if (e.message === 'fetch failed' || e.name === 'TimeoutError' || e.name === 'AbortError') return true
  return false
}
