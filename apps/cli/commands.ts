import type { CommandEntry } from './command.ts'

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  due: { about: 'tính ngày hẹn trả, kèm bảng tính', load: async () => (await import('./commands/due.ts')).due },
  migrate: { about: 'đưa cơ sở dữ liệu lên phiên bản hiện tại', load: async () => (await import('./commands/migrate.ts')).migrateCommand },
}
