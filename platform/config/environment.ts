import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce
  .number('must be a port number from 1 to 65535')
  .int('must be a port number from 1 to 65535')
  .min(1, 'must be a port number from 1 to 65535')
  .max(65_535, 'must be a port number from 1 to 65535')
const url = z.url('must be an address such as https://dichvucong.camau.gov.vn')

/** Written in full, on a day that the calendar has: `Date.parse` alone takes 30 February for 2 March. */
function isMoment(text: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text)) || Number.isNaN(Date.parse(day))) return false
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day)
}

// Each setting: what it is for. The reference page and .env.example are generated from this list.
const settings = {
  PORT: port.default(3000).describe('Port the web server listens on.'),
  MOTCUA_HOST: z.string().default('127.0.0.1').describe('Address the web server listens on; behind a proxy keep the loopback address.'),
  MOTCUA_MODE: z
    .enum(['demo', 'production'], 'must be demo or production')
    .default('demo')
    .describe('demo loads the demo province and allows its accounts; production refuses both.'),
  MOTCUA_ORIGIN: url.optional().describe('Public address of this installation, without a trailing slash; default http://localhost:PORT.'),
  MOTCUA_DATA: z
    .string()
    .min(1)
    .default('./var')
    .describe('Folder of the embedded database, the files and, in demo mode, the generated secrets.'),
  MOTCUA_TENANT: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,40}$/, 'must be a schema name such as ca_mau')
    .default('ca_mau')
    .describe('Province or ministry served: the name of its PostgreSQL schema.'),
  MOTCUA_CLOCK: z
    .string()
    .refine(isMoment, 'must be a moment that exists, such as 2026-03-02T09:00+07:00')
    .optional()
    .describe('Training clock: business time starts here and runs at real speed. Demo mode only.'),
  MOTCUA_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('Lowest level of log lines written to standard output.'),
  MOTCUA_TRUST_PROXY: z.string().optional().describe('Addresses of the reverse proxy whose X-Forwarded headers are believed.'),
  MOTCUA_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional()
    .describe('Key that encrypts files and personal data. Required in production; demo mode generates one.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe('PostgreSQL 15 or newer, as the owner of the schema. Not set: the embedded PostgreSQL.'),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe(
      'The same database as the restricted application role. Not set: the role is made on DATABASE_URL, which then needs CREATEROLE.',
    ),
  DATABASE_NAMED_STATEMENTS: z
    .enum(['true', 'false'], 'must be true or false')
    .transform((v) => v === 'true')
    .default(true)
    .describe('false behind pgbouncer in transaction mode, where the server forgets the names of statements.'),
  OIDC_ISSUER: url.optional().describe('Identity provider of citizens (VNeID or its equal). Not set in demo mode: the shipped simulator.'),
  OIDC_CLIENT_ID: z.string().optional().describe('Client name at the identity provider; needs OIDC_ISSUER.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Client secret at the identity provider; needs OIDC_ISSUER.'),
} as const

const environmentSchema = z.object(settings)
type Parsed = z.infer<typeof environmentSchema>

/** Environment settings, parsed once at the start and frozen. Rules of the province are not here: they are dated configuration in the database. */
export type Environment = Readonly<{
  mode: 'demo' | 'production'
  server: Readonly<{ host: string; port: number; origin: string; trustProxy: string | undefined }>
  dataDirectory: string
  tenant: string
  trainingClock: string | undefined
  logLevel: Parsed['MOTCUA_LOG']
  masterKey: string | undefined
  database: Readonly<{ ownerUrl: string | undefined; appUrl: string | undefined; namedStatements: boolean }>
  identityProvider: Readonly<{ issuer: string; clientId: string; clientSecret: string }> | undefined
}>

/** A setting that cannot be used: the start stops and prints `message`, one line a fault. */
export class EnvironmentFault extends Error {}

/**
 * Reads the environment settings.
 * @param source  usually `process.env`; unknown names are ignored
 * @throws EnvironmentFault  with a sentence per faulty setting
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.keys(settings).flatMap((k) => (source[k] ? [[k, source[k]]] : [])))
  const parsed = environmentSchema.safeParse(present)
  if (!parsed.success) throw new EnvironmentFault(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'))
  const v = parsed.data
  const faults: string[] = []
  if (v.MOTCUA_MODE === 'production') {
    if (!v.MOTCUA_MASTER_KEY) faults.push('MOTCUA_MASTER_KEY: required in production (openssl rand -hex 32)')
    if (!v.OIDC_ISSUER) faults.push('OIDC_ISSUER: required in production, the simulator is for the demo only')
    if (v.MOTCUA_CLOCK) faults.push('MOTCUA_CLOCK: the training clock is for the demo only')
    if (!v.MOTCUA_ORIGIN) faults.push('MOTCUA_ORIGIN: required in production')
  }
  if (v.OIDC_ISSUER && !(v.OIDC_CLIENT_ID && v.OIDC_CLIENT_SECRET))
    faults.push('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: required beside OIDC_ISSUER')
  if (faults.length > 0) throw new EnvironmentFault(faults.join('\n'))
  return Object.freeze({
    mode: v.MOTCUA_MODE,
    server: {
      host: v.MOTCUA_HOST,
      port: v.PORT,
      origin: v.MOTCUA_ORIGIN ?? `http://localhost:${v.PORT}`,
      trustProxy: v.MOTCUA_TRUST_PROXY,
    },
    dataDirectory: resolve(v.MOTCUA_DATA),
    tenant: v.MOTCUA_TENANT,
    trainingClock: v.MOTCUA_CLOCK,
    logLevel: v.MOTCUA_LOG,
    masterKey: v.MOTCUA_MASTER_KEY,
    database: { ownerUrl: v.DATABASE_URL, appUrl: v.DATABASE_APP_URL, namedStatements: v.DATABASE_NAMED_STATEMENTS },
    identityProvider: v.OIDC_ISSUER
      ? { issuer: v.OIDC_ISSUER, clientId: v.OIDC_CLIENT_ID ?? '', clientSecret: v.OIDC_CLIENT_SECRET ?? '' }
      : undefined,
  })
}

/** Name, default and sentence of every environment setting, for the generated reference page and `.env.example`. */
export function describeEnvironment(): { name: string; about: string; byDefault: string | undefined }[] {
  return Object.entries(settings).map(([name, schema]) => {
    const empty = (schema as z.ZodType).safeParse(undefined)
    return {
      name,
      about: (schema as z.ZodType).description ?? '',
      byDefault: empty.success && empty.data !== undefined ? String(empty.data) : undefined,
    }
  })
}
