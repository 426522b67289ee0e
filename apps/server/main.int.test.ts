import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'motcua-main-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

type Started = { readonly child: ChildProcess; output(): string; until(words: string): Promise<void>; ended: Promise<number | null> }

function start(settings: Record<string, string>): Started {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env.PATH, MOTCUA_DATA: join(directory, 'var'), ...settings } })
  children.push(child)
  let output = ''
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const waiting: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const look of waiting) look()
    })
  return {
    child,
    ended,
    output: () => output,
    until: (words) =>
      new Promise((done, fail) => {
        const look = (): void => void (output.includes(words) && done())
        waiting.push(look)
        look()
        void ended.then(() => fail(new Error(`it ended before saying "${words}": ${output}`)))
      }),
  }
}

describe('The server as an operator meets it', () => {
  it(
    'says ready when it can answer, prints the demo accounts, and stops cleanly with its database, twice',
    { timeout: 60_000 },
    async () => {
      const port = await freePort()
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        const server = start({ PORT: String(port) })
        await server.until(`ready http://localhost:${port}`)
        expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200)
        const opened = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ account: 'tiep-nhan-1', password: 'motcua-demo' }),
        })
        expect(opened.status).toBe(201)
        await server.until('tiep-nhan-1')
        expect(server.output()).toContain('motcua-demo')
        server.child.kill(signal)
        expect(await server.ended).toBe(0)
        expect(existsSync(join(directory, 'var', 'pg', 'postmaster.pid'))).toBe(false)
      }
    },
  )
  it('names every setting that is wrong and does not start', async () => {
    const server = start({ PORT: '99999', MOTCUA_MODE: 'play' })
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain('PORT: must be a port number from 1 to 65535')
    expect(server.output()).toContain('MOTCUA_MODE: must be demo or production')
    expect(server.output()).not.toContain('    at ')
  })
  it('says in one sentence that the port is taken, before it starts anything', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const server = start({ PORT: String(port), MOTCUA_DATA: join(directory, 'unused') })
    expect(await server.ended).toBe(1)
    expect(server.output().trim().split('\n')).toEqual([expect.stringContaining(`Cổng ${port} đang được chương trình khác dùng`)])
    expect(existsSync(join(directory, 'unused'))).toBe(false)
    other.close()
  })
  it('says in one sentence that the database does not answer', async () => {
    const server = start({ PORT: String(await freePort()), DATABASE_URL: `postgres://motcua:x@127.0.0.1:${await freePort()}/motcua` })
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain('Không kết nối được cơ sở dữ liệu (ECONNREFUSED)')
    expect(server.output()).not.toContain('    at ')
  })
})
