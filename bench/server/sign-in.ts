import { DEMO_PASSWORD } from '#modules/accounts/index.ts'
import type { HttpClient } from './http-client.ts'

/** The token of a demo or seeded account. */
export async function signIn(client: HttpClient, account: string): Promise<string> {
  const { status, body } = await client.ask({
    method: 'POST',
    path: '/api/v1/sessions',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { account, password: DEMO_PASSWORD },
  })
  if (status !== 201) throw new Error(`${account} could not sign in: ${status} ${body}`)
  return (JSON.parse(body) as { token: string }).token
}
