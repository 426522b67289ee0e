import type { CommandEntry, CommandIo } from './command.ts'

/** Finds the command by its name and runs it; without one, or with `--help`, says what there is. */
export async function runCommand(
  args: readonly string[],
  commands: Readonly<Record<string, CommandEntry>>,
  io: CommandIo,
): Promise<number> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(usage(commands))
    return args.length === 0 ? 2 : 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) {
    io.err(`Không có lệnh "${name}".\n\n${usage(commands)}`)
    return 2
  }
  return (await entry.load())(rest, io)
}

function usage(commands: Readonly<Record<string, CommandEntry>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { about }]) => `  motcua ${name.padEnd(width)}  ${about}`)
  return `Một Cửa, dòng lệnh:\n\n${lines.join('\n')}\n\nThêm --help sau tên lệnh để xem cách dùng.\n`
}
