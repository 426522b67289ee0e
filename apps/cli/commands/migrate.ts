import { parseArgs } from 'node:util'
import { parseEnvironment } from '#platform/config/environment.ts'
import { listMigrations } from '#platform/database/migrate.ts'
import { openDatabase } from '../../server/open-database.ts'
import type { CommandIo } from '../command.ts'

const USAGE = `Đưa cơ sở dữ liệu lên phiên bản hiện tại. Chạy lại nhiều lần không sao; máy chủ cũng tự làm việc này khi khởi động.

  motcua migrate [--json]
`

/** `motcua migrate`: schema, job tables and roles, of the database that the environment names. */
export async function migrateCommand(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) {
    io.out(USAGE)
    return 0
  }
  const data = await openDatabase(parseEnvironment(process.env))
  await data.stop()
  const landed = listMigrations().map((migration) => migration.name)
  if (values.json) io.out(`${JSON.stringify({ applied: data.applied, version: landed.at(-1) })}\n`)
  else
    io.out(
      data.applied.length === 0
        ? 'Cơ sở dữ liệu đã ở phiên bản hiện tại.\n'
        : `Đã áp dụng ${data.applied.length} bước:\n${data.applied.map((name) => `  ${name}\n`).join('')}`,
    )
  return 0
}
