import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { unprivilegedCommand } from './unprivileged-command.ts'

describe('unprivilegedCommand', () => {
  it('shows the program an account that is not root, whoever starts it, and hands over its arguments', () => {
    if (process.platform === 'win32') return
    const command = unprivilegedCommand('sh', ['-c', 'id -u; echo "$1"', 'sh', 'một từ'], true, [])
    const { stdout } = spawnSync(command.program, command.args, { ...command.ids, encoding: 'utf8' })
    const [account, word] = stdout.trim().split('\n')
    expect(account).toMatch(/^[1-9]\d*$/)
    expect(word).toBe('một từ')
  })
})
