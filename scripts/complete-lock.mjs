// Makes package-lock.json whole for every platform, or says with --check what is wrong with it.
//
// npm leaves a foreign platform's optional binary out of the lockfile when the registry it asked does not hold it, and npm ci then
// refuses the lockfile everywhere. Such an entry is added here by name and version. It carries no integrity hash, so it is
// trusted on the registry's word alone: run npm install against a complete registry to have it filled in.
import { readFileSync, writeFileSync } from 'node:fs'

const operatingSystems = new Map([
  ['darwin', 'darwin'],
  ['linux', 'linux'],
  ['win32', 'win32'],
  ['windows', 'win32'],
  ['freebsd', 'freebsd'],
  ['android', 'android'],
  ['openharmony', 'openharmony'],
])
const processors = new Map(
  ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'wasm32', 'loong64']
    .map((p) => [p, p])
    .concat([
      ['armv7', 'arm'],
      ['arm64ec', 'arm64'],
      ['ppc64le', 'ppc64'],
    ]),
)

const check = process.argv.includes('--check')
const file = process.argv.slice(2).find((a) => !a.startsWith('--')) ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))

const added = {}
const faults = addressesIn(lock.packages)
for (const { name, version, dev } of missingBinaries(lock.packages)) {
  const words = name.split(/[-/@.]/)
  const os = words.map((w) => operatingSystems.get(w)).find(Boolean)
  const libc = words.some((w) => w.startsWith('musl')) ? ['musl'] : words.some((w) => w.startsWith('gnu')) ? ['glibc'] : undefined
  const cpu = words.map((w) => processors.get(w)).find(Boolean)
  if (check) faults.push(`${name} ${version} is missing: run  node scripts/complete-lock.mjs`)
  else if (!os || !cpu || !/^\d/.test(version)) faults.push(`${name} ${version} is missing, and its name does not say for which platform`)
  else added[`node_modules/${name}`] = { version, cpu: [cpu], ...(libc ? { libc } : {}), ...(dev ? { dev } : {}), optional: true, os: [os] }
}

if (Object.keys(added).length > 0) {
  lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(added).length} entries added to ${file}`)
}
for (const fault of faults) console.error(`${file}: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0

/** Optional packages that some package names and that no entry provides. */
function missingBinaries(packages) {
  const missing = new Map()
  for (const [path, entry] of Object.entries(packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (!isProvided(packages, path, name)) missing.set(name, { name, version, dev: entry.dev })
  return [...missing.values()]
}

/** Looks where Node would: in the package's own node_modules, then in each one above it. */
function isProvided(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
    if (!folder.includes('node_modules/')) return Boolean(packages[`node_modules/${name}`])
  }
}

/** The lockfile must serve every registry, so it names none. */
function addressesIn(packages) {
  return Object.entries(packages)
    .filter(([, entry]) => /^(https?|git|ssh)[:+]/.test(entry.resolved ?? ''))
    .map(([path]) => `${path} names the address it came from: set omit-lockfile-registry-resolved=true and run npm install`)
}
