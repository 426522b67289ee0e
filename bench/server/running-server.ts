import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const PROGRAMS = {
  product: fileURLToPath(new URL('../../apps/server/main.ts', import.meta.url)),
  hydrated: fileURLToPath(new URL('../hydrated/server.ts', import.meta.url)),
}

/** The product as an operator runs it, in processes of its own. */
export type RunningServer = {
  readonly port: number
  /** Memory of its Node processes now, in MB; PostgreSQL's is not among it. */
  memoryMb(): number
  stop(): Promise<void>
}

/** Starts the server, or the yardstick's, on a seeded folder and waits until it answers. */
export async function startServer(
  folder: string,
  { program = 'product' }: { readonly program?: keyof typeof PROGRAMS } = {},
): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [PROGRAMS[program]], {
    env: { ...process.env, MOTCUA_DATA: folder, PORT: String(port), MOTCUA_LOG: 'error', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(child)
  return {
    port,
    memoryMb: () => [child.pid!, ...descendants(child.pid!)].filter(isNode).reduce((sum, pid) => sum + residentMb(pid), 0),
    stop: () =>
      new Promise((stopped) => {
        child.once('exit', () => stopped())
        child.kill('SIGTERM')
      }),
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((answered, failed) => {
    let said = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/^ready /m.test(said)) answered()
    })
    child.once('exit', (code) => failed(new Error(`The server ended at its start (${code}): ${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no free port'))))
    })
  })
}

// Linux only, as the machines are on which figures are compared.
const readProc = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
const isNode = (pid: number): boolean => /(^|\/)node\0/.test(readProc(pid, 'cmdline'))
const residentMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024

function descendants(of: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? Number(/PPid:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1]) : Number.NaN
    if (!Number.isNaN(parent)) parents.set(pid, parent)
  }
  const children = (pid: number): number[] =>
    [...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...children(child)])
  return children(of)
}
