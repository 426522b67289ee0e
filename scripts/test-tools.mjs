// What the tests need besides npm packages: a browser, and the PDF readers that look into printed papers.
import { findOnPath, installOnDebian } from './system-packages.mjs'

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
