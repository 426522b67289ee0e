// The server that the browser journeys talk to: an office nobody has used, on a Monday morning, gone afterwards.
// Started and stopped by playwright.config.ts, with PORT and MOTCUA_CLOCK set.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const data = mkdtempSync(join(tmpdir(), 'motcua-journeys-'))
const server = spawn(process.execPath, ['scripts/start.mjs'], { stdio: 'inherit', env: { ...process.env, MOTCUA_DATA: data } })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exitCode = code ?? 0
})
