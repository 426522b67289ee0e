// What the tests need besides npm packages: a browser, and the PDF readers that look into printed papers.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Any one of `names` on the path will do; `debian` is the package that brings it. */
const needed = [
  { names: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium', use: 'the browser journeys' },
  { names: ['pdftotext'], debian: 'poppler-utils', use: 'the tests of printed papers' },
  { names: ['pdfinfo'], debian: 'poppler-utils', use: 'the tests of printed papers' },
  { names: ['pdftoppm'], debian: 'poppler-utils', use: 'the tests of printed papers' },
]

/**
 * Finds the tools, installing them on Debian when allowed to (root, or sudo without a password).
 *
 * @returns {{ chromium: string }} path of the browser
 * @throws {Error} naming each missing tool: a test that cannot run is never skipped in silence
 */
export function ensureTestTools() {
  if (missing().length > 0) installOnDebian([...new Set(missing().map((t) => t.debian))])
  const still = missing()
  if (still.length > 0) {
    const lines = still.map((t) => `  ${t.names.join(' or ')} (Debian package ${t.debian}): needed by ${t.use}`)
    const packages = [...new Set(still.map((t) => t.debian))].join(' ')
    throw new Error(`Missing on this machine:\n${lines.join('\n')}\nInstall them and run again; on Debian: apt-get install ${packages}`)
  }
  return { chromium: findOnPath(needed[0].names) }
}

function missing() {
  return needed.filter((t) => !findOnPath(t.names))
}

function installOnDebian(packages) {
  if (!findOnPath(['apt-get'])) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && (!findOnPath(['sudo']) || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)) return
  console.log(`Installing ${packages.join(' and ')} ...`)
  const aptGet = (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  }
  if (!aptGet('update') || !aptGet('install', '-y', '--no-install-recommends', ...packages))
    console.error(`apt-get could not install ${packages.join(' and ')}.`)
}

function findOnPath(names) {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        // not in this folder
      }
    }
  return undefined
}
