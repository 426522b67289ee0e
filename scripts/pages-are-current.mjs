import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

// What the build of the pages reads; of a module only what may run in a browser too.
const sources = ['apps/web', 'packages', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts']

/**
 * True when the built pages are younger than everything they are made of, or when there is nothing to build.
 *
 * @param {string} root  of the repository
 */
export function pagesAreCurrent(root) {
  const made = timeOf(join(root, 'build/server/index.js'))
  if (made === 0) return timeOf(join(root, 'react-router.config.ts')) === 0
  return [...sources, ...moduleSources(root)].every((source) => newestIn(join(root, source)) <= made)
}

function moduleSources(root) {
  return list(join(root, 'modules')).flatMap((entry) => (entry.isDirectory() ? [join('modules', entry.name, 'domain')] : []))
}

/** Milliseconds of the latest change of a file or of any file in a folder; 0 when there is nothing. */
function newestIn(path) {
  const inside = list(path).filter((entry) => entry.name !== 'node_modules' && !/\.test\.tsx?$/.test(entry.name))
  return Math.max(timeOf(path), ...inside.map((entry) => newestIn(join(path, entry.name))))
}

/** Of a file; folders have none of their own. */
function timeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.mtimeMs : 0
}

function list(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}
