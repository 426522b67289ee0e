/** Where a command writes: `out` for answers, `err` for what went wrong; every text ends with its own line break. */
export type CommandIo = { out(text: string): void; err(text: string): void }

/** Does its work and says with which code to exit: 0 done, 1 not done, 2 called wrongly. */
export type Command = (args: string[], io: CommandIo) => Promise<number>

/** A command by its name. Its file is loaded only when it is called, so that `motcua due` need not open a database. */
export type CommandEntry = { readonly about: string; readonly load: () => Promise<Command> }
