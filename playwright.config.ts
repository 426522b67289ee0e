import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Each worker reads this file again: the first reading chooses, the others find the choice in the environment they inherit.
const port = (process.env.MOTCUA_JOURNEY_PORT ??= String(await freePort()))

const ONLY_LOOKING = ['**/pages.journey.ts', '**/gallery.journey.ts']
// Weeks pass in them: what they leave behind is no morning for anybody else.
const MOVES_THE_CLOCK = '**/closing-time.journey.ts'

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  // One office, one clock, one story after another: journeys change what the next one sees, as days do. Beside them walks one worker
  // that only looks: at the public pages and at the gallery, which no story changes.
  workers: 2,
  projects: [
    { name: 'office', workers: 1, testIgnore: [...ONLY_LOOKING, MOVES_THE_CLOCK] },
    { name: 'screens', workers: 1, testMatch: ONLY_LOOKING },
    { name: 'later', workers: 1, testMatch: MOVES_THE_CLOCK, dependencies: ['office', 'screens'] },
  ],
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace slows every step down; the picture and the page's outline of a failure are kept anyway.
    trace: process.env.MOTCUA_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.MOTCUA_CHROMIUM ?? findChromium(),
      // Chromium refuses its sandbox to root; nobody else goes without.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve-for-journeys.mjs`,
    url: `http://localhost:${port}/`,
    env: { PORT: port, MOTCUA_CLOCK: '2026-03-02T08:00+07:00', MOTCUA_MODE: 'demo', DATABASE_URL: '' },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((f) => join(f, name))).find((f) => existsSync(f))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return free
}
