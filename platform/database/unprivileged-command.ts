import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

/** A program with what stands before it, and the account it is started under. */
export type Command = {
  readonly program: string
  readonly args: readonly string[]
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

/** The account `nobody`: PostgreSQL looks its own account up by name, so one without a name would not do. */
const NOBODY = 65_534

/**
 * How `program` is started so that it does not see itself as root, which PostgreSQL refuses.
 *
 * Ordinary accounts start it as it is. Root tries, in this order: a user namespace that shows root as nobody (files stay root's); in containers,
 * where namespaces are closed, the account nobody that keeps root's way through folders (the project may lie in root's own home); the account nobody.
 * The two last give `ownedFiles` to nobody.
 *
 * @param endsWithParent on Linux the program is interrupted when this process ends, even by a kill
 */
export function unprivilegedCommand(
  program: string,
  args: readonly string[],
  endsWithParent: boolean,
  ownedFiles: readonly string[],
): Command {
  const bound = endsWithParent && process.platform === 'linux' && runs('setpriv', ['--pdeathsig', 'INT'])
  const inner = bound ? ['setpriv', '--pdeathsig', 'INT', '--', program, ...args] : [program, ...args]
  if (process.platform === 'win32' || process.getuid?.() !== 0) return command(inner)
  const namespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
  if (runs('unshare', namespace)) return command(['unshare', ...namespace, '--', ...inner])
  for (const file of ownedFiles) chownSync(file, NOBODY, NOBODY)
  const throughFolders = '+dac_override,+dac_read_search'
  const nobody = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  const keeping = [...nobody, '--securebits=+no_setuid_fixup', `--inh-caps=${throughFolders}`, `--ambient-caps=${throughFolders}`]
  if (runs('setpriv', keeping)) return command(['setpriv', ...keeping, '--', ...inner])
  return { ...command(inner), ids: { uid: NOBODY, gid: NOBODY } }
}

const command = ([program, ...args]: readonly string[]): Command => ({ program: program!, args, ids: {} })
const runs = (program: string, options: readonly string[]): boolean => spawnSync(program, [...options, '--', 'true']).status === 0
