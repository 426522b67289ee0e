import { DEMO_PASSWORD } from '#modules/accounts/index.ts'
import { demoCitizens } from '#integrations/national-eid/index.ts'
import type { App } from './wire.ts'

/** The demo accounts as they are printed at the start: who they are, and the one password. */
export async function demoAccountsTable(app: App): Promise<string> {
  const officials = await app.accounts.listDemoOfficials()
  const rows = [
    ...demoCitizens.map(({ login, name }) => [login, name, 'Công dân']),
    ...officials.map(({ login, name, position }) => [login, name, position]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => [...row[column]!].length)))
  const line = (row: readonly string[]): string => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  return `\nTài khoản dùng thử (mật khẩu: ${DEMO_PASSWORD}):\n${rows.map(line).join('\n')}\n`
}
