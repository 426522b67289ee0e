import type { Refused } from '@motcua/terms'

/** What the national e-ID says about a person. Days may lack parts: `1958`, `1958-03` or `1958-03-02`. */
export type CitizenClaims = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly citizenNumber: string
  readonly birthDate?: string
  readonly phone?: string
  readonly address?: string
  /** Assurance level (mức định danh); 2 = identity checked in person. */
  readonly assuranceLevel: number
}

/** Ties the answer to the browser that asked. Kept sealed in a cookie until the person comes back. */
export type SignInTicket = { readonly state: string; readonly nonce: string; readonly codeVerifier: string }

/** The identity provider of citizens (VNeID or its equal), by OpenID Connect. */
export type CitizenIdentityProvider = {
  /** Address of the provider, to which our forms may lead. */
  readonly origin: string
  /** Where to send the person. @throws OutsideFault when the provider does not answer */
  begin(redirectUri: string): Promise<{ readonly redirectTo: string; readonly ticket: SignInTicket }>
  /**
   * Reads the answer with which the person comes back.
   * @returns refusals `citizen-sign-in.declined`, `.expired` (not the answer to this ticket), `.incomplete` (no citizen number or name)
   * @throws OutsideFault  the provider is down (retryable) or its answer is not signed as it should be (not retryable)
   */
  finish(callbackUrl: string, ticket: SignInTicket): Promise<CitizenClaims | Refused>
}
