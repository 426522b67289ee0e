import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const kite = { about: 'thả diều', load: async () => async (args: string[], io: { out(text: string): void }) => (io.out(args.join('+')), 7) }

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const io = { out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) }
  return { code: await runCommand(args, { kite }, io), ...said }
}

describe('motcua', () => {
  it('runs the command of that name with the rest of the line, and exits with its code', async () => {
    expect(await run('kite', '--json', 'a')).toEqual({ code: 7, out: '--json+a', err: '' })
  })
  it('says what there is when asked, and when called with nothing', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('motcua kite  thả diều') })
    expect(await run()).toMatchObject({ code: 2 })
  })
  it.each(['kit', 'constructor', 'toString'])('%s is no command', async (name) => {
    expect(await run(name)).toMatchObject({ code: 2, err: expect.stringContaining(`Không có lệnh "${name}"`) })
  })
  it('every listed command can be loaded', async () => {
    for (const entry of Object.values(commands)) expect(typeof (await entry.load())).toBe('function')
  })
})
