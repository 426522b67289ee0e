import { generateKeyPair, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { Provider, type Context } from 'oidc-provider/lib/provider.js'
import { keptInMemory } from './kept-in-memory.ts'
import { chooseCitizenPage, lostPage, type SimulatedCitizen } from './choose-citizen-page.ts'

export type SimulatorOptions = {
  readonly citizens: readonly (SimulatedCitizen & {
    readonly birthDate?: string
    readonly phone?: string
    readonly address?: string
    readonly assuranceLevel: number
  })[]
  /** Where people may be sent back to. */
  readonly redirectUris: readonly string[]
  /** 0 or left out: any free port. */
  readonly port?: number
}

/** What a client needs to know of it: the same settings as for the real one. */
export type IdentitySimulator = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; stop(): Promise<void> }

/**
 * An identity provider of VNeID's shape for demo and tests: real OpenID Connect over a real connection on the loopback address, with a page
 * on which one chooses who one is.
 */
export async function startIdentitySimulator(options: SimulatorOptions): Promise<IdentitySimulator> {
  const server = createServer()
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port ?? 0, '127.0.0.1', () => done())
  })
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const client = { clientId: 'motcua', clientSecret: randomBytes(24).toString('base64url') }
  const provider = await createProvider(issuer, client, options)
  const protocol = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/xac-thuc/')) void interact(provider, options.citizens, request, response)
    else protocol(request, response)
  })
  return { issuer, ...client, stop: () => stop(server) }
}

async function createProvider(
  issuer: string,
  client: { clientId: string; clientSecret: string },
  options: SimulatorOptions,
): Promise<Provider> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [...options.redirectUris] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    adapter: keptInMemory(),
    renderError: async (context: { type: string; body: string }) => {
      context.type = 'html'
      context.body = lostPage()
    },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub'], profile: ['name', 'citizen_id', 'birthdate', 'phone_number', 'address', 'loa'] },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: Context, interaction: { uid: string }) => `/xac-thuc/${interaction.uid}` },
    findAccount: (_context: Context, subject: string) => findAccount(options.citizens, subject),
    // The real one asks for consent on the phone; here choosing the person is the consent.
    async loadExistingGrant({ oidc }: Context) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
}

function findAccount(citizens: SimulatorOptions['citizens'], subject: string): unknown {
  const citizen = citizens.find((one) => one.subject === subject)
  if (!citizen) return undefined
  const { name, citizenNumber, birthDate, phone, address, assuranceLevel } = citizen
  const claims = { sub: subject, name, citizen_id: citizenNumber, birthdate: birthDate, phone_number: phone, address, loa: assuranceLevel }
  return { accountId: subject, claims: async () => claims }
}

async function interact(
  provider: Provider,
  citizens: SimulatorOptions['citizens'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, html: string): unknown =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
  try {
    const { uid } = await provider.interactionDetails(request, response)
    if (request.method !== 'POST') return void answer(200, chooseCitizenPage(uid, citizens))
    const form = new URLSearchParams(await readBody(request))
    const subject = form.get('subject')
    const result =
      subject === null
        ? { error: 'access_denied', error_description: 'the person declined' }
        : { login: { accountId: subject, remember: false } }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  } catch {
    if (!response.headersSent) answer(400, lostPage())
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += String(chunk)
    if (body.length > 10_000) break
  }
  return body
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
