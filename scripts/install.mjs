// Brings what the lockfile names into node_modules and finds the Node that the project is pinned to.
// Plain JavaScript: it runs under whatever Node (20 or newer) a newcomer has. Shared by start.mjs and test.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installOnDebian } from './system-packages.mjs'

/** Root of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Installs the packages when they are missing or older than the lockfile.
 *
 * @returns {string} path of the pinned Node
 * @throws {Error} with a sentence that says what to do
 */
export function install() {
  if (!packagesAreCurrent()) {
    console.log('Installing packages from package-lock.json ...')
    // Install scripts of others are never run: nothing here needs one. Warnings speak of the Node that only runs this installation.
    const [command, args] = npm('ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error')
    const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: needsShell(command) })
    if (status !== 0) throw new Error('npm ci failed: the lines above say why. It needs a connection to a package registry.')
  }
  const node = pinnedNode()
  if (!node)
    throw new Error(
      `No pinned Node for ${process.platform} ${process.arch}: supported are linux and macOS on x64 and arm64, Windows on x64.`,
    )
  ensureItRuns(node)
  return node
}

/** A lean Debian lacks a library that the pinned Node is linked to; the Node of Debian itself does without it. */
function ensureItRuns(node) {
  let missing = missingLibrary(node)
  if (missing) {
    installOnDebian([debianPackageOf(missing)])
    missing = missingLibrary(node)
  }
  if (missing)
    throw new Error(
      `The pinned Node needs the library ${missing}. Install it and run again; on Debian: apt-get install ${debianPackageOf(missing)}`,
    )
}

function missingLibrary(node) {
  const { status, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? undefined : (/loading shared libraries: ([^:]+):/.exec(stderr)?.[1] ?? undefined)
}

/** Debian names the package after the library and its version: `libatomic.so.1` is in `libatomic1`. */
function debianPackageOf(library) {
  const [, name, version] = /^(.+)\.so\.(\d+)$/.exec(library) ?? [undefined, library, '']
  return name + version
}

/** True when every package of the lockfile stands in node_modules at its version; what is optional may be missing. */
function packagesAreCurrent() {
  const installedFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile) || !pinnedNode()) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedFile)
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const there = installed[path]
    if (!there) return entry.optional === true
    // An entry without a hash (see complete-lock.mjs) says nothing about what was installed.
    return there.version === entry.version && (!entry.integrity || there.integrity === entry.integrity)
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/** The Node that came with the packages, or undefined where there is none for this machine. */
export function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    const node = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(node)) return node
  }
  return undefined
}

/** Environment in which `node` and the tools of the packages are the pinned ones. */
export function pinnedEnvironment(node) {
  const paths = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH ?? '']
  return { ...process.env, PATH: paths.join(delimiter) }
}

/** How npm is called: the one that started us, else the one on the path. */
export function npm(...args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script && node && existsSync(node) && /\.c?js$/.test(script)) return [node, [script, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

/** Windows starts `.cmd` files only through a shell. */
export function needsShell(command) {
  return command.endsWith('.cmd')
}
