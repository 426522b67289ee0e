import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { MissingYardstick } from './run-yardstick.ts'

/** Looks at a page in a browser: did React take it over? */
export async function seeHydration(port: number, path: string): Promise<boolean> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'load' })
    const takenOver = () => Object.keys(document.body).some((key) => key.startsWith('__reactFiber'))
    return await page.waitForFunction(takenOver, undefined, { timeout: 5_000 }).then(
      () => true,
      () => false,
    )
  } finally {
    await browser.close()
  }
}

function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const found = process.env.MOTCUA_CHROMIUM ?? names.flatMap((name) => folders.map((f) => join(f, name))).find((f) => existsSync(f))
  if (!found) throw new MissingYardstick('Chromium is not on the path: on Debian  apt-get install chromium  brings it')
  return found
}
