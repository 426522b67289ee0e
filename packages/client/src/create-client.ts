import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './api.gen.ts'

/** Every address of the API with its parameters, bodies and answers as types. */
export type MotcuaClient = Client<paths>

export type ClientOptions = {
  /** Where the installation is, without a path: `https://motcua.example.vn`. */
  readonly baseUrl: string
  /** Of `POST /api/v1/sessions`; none for what is open to everybody. */
  readonly token?: string
  /** Instead of the one of the machine: for tests, proxies, certificates of one's own. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/**
 * Opens the API. Calls answer `{ data }` or `{ error }`, never throw on a "no": `error` is problem details with its word code.
 *
 * @example
 * const client = createClient({ baseUrl, token })
 * const { data, error } = await client.GET('/api/v1/dossiers/{id}', { params: { path: { id } } })
 */
export function createClient({ baseUrl, token, fetch }: ClientOptions): MotcuaClient {
  return createFetchClient<paths>({
    baseUrl,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  })
}
