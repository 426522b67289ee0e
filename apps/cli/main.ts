import { EnvironmentFault } from '#platform/config/environment.ts'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const io = { out: (text: string) => void process.stdout.write(text), err: (text: string) => void process.stderr.write(text) }

try {
  // Not process.exit: what was written to a pipe must arrive first.
  process.exitCode = await runCommand(process.argv.slice(2), commands, io)
} catch (error) {
  if (!(error instanceof EnvironmentFault)) throw error
  io.err(`Thiết lập chưa đúng:\n${error.message.replace(/^/gm, '  ')}\n`)
  process.exitCode = 1
}
