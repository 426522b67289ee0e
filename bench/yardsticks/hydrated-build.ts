import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the yardstick's pages lie. */
export const hydratedBuild = new URL('../../var/bench/hydrated/', import.meta.url)

/** Builds the product's pages, and the same with the procedure's page hydrated. */
export async function buildPages(): Promise<void> {
  if (!existsSync(new URL('../../build/server/index.js', import.meta.url))) await build([])
  await build(['bench/hydrated'])
}

function build(folder: readonly string[]): Promise<void> {
  const bin = fileURLToPath(import.meta.resolve('@react-router/dev/package.json')).replace(/package\.json$/, 'bin.cjs')
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [bin, 'build', ...folder], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', failed)
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`The pages could not be built: ${said.slice(-2000)}`))))
  })
}
