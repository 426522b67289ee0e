// Programs and libraries that only the operating system can bring: found, or installed on Debian where that is allowed.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of the first of `names` that stands on the path of programs, or undefined. */
export function findOnPath(names) {
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

/** Installs Debian packages as root, or by sudo where it asks no password; elsewhere does nothing: who called looks again. */
export function installOnDebian(packages) {
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
