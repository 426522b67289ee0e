import { randomUUID } from 'node:crypto'
import { demoDesk, person, type DemoDesk } from '../../../modules/dossiers/testing/demo-desk.ts'
import type { Answer, Client, TestServer } from '../../../apps/server/testing/test-server.ts'
import { tokenOf } from './sign-in.ts'

/**
 * The running office through its API: what others did before a journey begins, and what colleagues do meanwhile.
 *
 * @example const office = await officeByApi(baseURL!); await office.takeIn('permit', { person: of('Trần Văn Đức') })
 */
export async function officeByApi(baseURL: string): Promise<DemoDesk> {
  const anonymous = clientAt(baseURL)
  const known = new Map<string, Promise<Client>>()
  const signIn = (account: string): Promise<Client> => {
    const client = known.get(account) ?? tokenOf(baseURL, account).then((token) => clientAt(baseURL, token))
    known.set(account, client)
    return client
  }
  // Everything the helpers ask of a server is who asks; this one is another process.
  return demoDesk({ anonymous, signIn } as unknown as TestServer)
}

/** Somebody of this name at the counter. */
export const of = (fullName: string) => ({ ...person, applicant: { ...person.applicant, fullName } })

function clientAt(baseURL: string, token?: string): Client {
  const ask = async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const isJson = body !== undefined && !Buffer.isBuffer(body)
    const answer = await fetch(baseURL + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : new Uint8Array(body as Buffer) }),
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const text = bytes.toString('utf8')
    const parsed: unknown = answer.headers.get('content-type')?.includes('json') === true && text !== '' ? JSON.parse(text) : text
    return { status: answer.status, body: parsed, headers: Object.fromEntries(answer.headers), bytes }
  }
  return {
    token,
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body, headers) => ask('POST', path, body, headers),
    put: (path, body, headers) => ask('PUT', path, body, headers),
    patch: (path, body, headers) => ask('PATCH', path, body, headers),
    delete: (path, headers) => ask('DELETE', path, undefined, headers),
  }
}
