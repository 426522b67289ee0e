// npm start: installs what is missing, builds the pages when they are old, and runs the server on the pinned Node.
// npm run dev does the same and begins again whenever a file is saved.
// Plain JavaScript: it runs under whatever Node (20 or newer) a newcomer has.
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { install, pinnedEnvironment, root } from './install.mjs'
import { pagesAreCurrent } from './pages-are-current.mjs'
import { programOf } from './verify-steps.mjs'

const isDev = process.argv.includes('--dev')
const serverSources = ['apps/server', 'modules', 'platform', 'integrations', 'packages', 'catalogue', 'database']

let server
let stopping = false

try {
  const node = install()
  if (!buildPages(node) && !isDev) process.exit(1)
  startServer(node)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stopping = true
      server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    })
  if (isDev) beginAgainOnChange(node)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** @returns {boolean} false when they could not be built; what the tool said is shown */
function buildPages(node) {
  if (pagesAreCurrent(root)) return true
  console.log('Building pages ...')
  const { status, stdout, stderr } = spawnSync(node, [programOf('@react-router/dev', 'react-router'), 'build'], {
    cwd: root,
    env: { ...pinnedEnvironment(node), NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (status !== 0) console.error(`${stdout}${stderr}\nThe pages could not be built: the lines above say why.`)
  return status === 0
}

function startServer(node) {
  // The channel ends with this process, however it ends, and the server with the channel.
  server = spawn(node, [join(root, 'apps/server/main.ts')], {
    cwd: root,
    env: {
      ...pinnedEnvironment(node),
      NODE_ENV: 'production',
      // Compiled code is kept: the second start need not strip the types of a thousand files again.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/motcua'),
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  server.on('exit', (code, signal) => {
    if (stopping || !isDev) process.exit(code ?? (signal ? 1 : 0))
  })
}

function beginAgainOnChange(node) {
  let timer
  const later = (isPages) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (isPages && !buildPages(node)) return
      server.once('exit', () => stopping || startServer(node))
      if (server.exitCode !== null || !server.kill('SIGTERM')) startServer(node)
    }, 200)
  }
  for (const folder of ['apps/web', ...serverSources])
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file && !/\.test\.|\.gen\.|~$/.test(file)) later(folder !== 'apps/server')
    })
}
