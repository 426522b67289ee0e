// Whether package.json and the lockfile say the same, asked of npm itself.
// In a copy: npm 9, which Debian brings, empties node_modules on `ci --dry-run` too.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needsShell, npm, root } from './install.mjs'

const copy = mkdtempSync(join(tmpdir(), 'motcua-lockfile-'))
try {
  for (const file of globSync(['package.json', 'package-lock.json', '{packages,tools}/*/package.json'], { cwd: root }))
    cpSync(join(root, file), join(copy, file), { recursive: true })
  const [command, args] = npm('ci', '--dry-run', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error')
  const { status } = spawnSync(command, args, { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'], shell: needsShell(command) })
  process.exitCode = status ?? 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
