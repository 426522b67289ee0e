import type { CommandEntry } from './command.ts'

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  due: { about: 'tính ngày hẹn trả, kèm bảng tính', load: async () => (await import('./commands/due.ts')).due },
  import: { about: 'nhập thủ tục từ một thư mục tệp JSON', load: async () => (await import('./commands/import.ts')).importCommand },
  'lint-process': {
    about: 'thẩm tra một quy trình trước khi trình duyệt',
    load: async () => (await import('./commands/lint-process.ts')).lintProcessCommand,
  },
  migrate: { about: 'đưa cơ sở dữ liệu lên phiên bản hiện tại', load: async () => (await import('./commands/migrate.ts')).migrateCommand },
  recount: { about: 'đếm lại hồ sơ, so với số liệu đã cộng sẵn', load: async () => (await import('./commands/recount.ts')).recountCommand },
  seed: { about: 'tạo một tỉnh mẫu với nhiều hồ sơ', load: async () => (await import('./commands/seed.ts')).seedCommand },
  simulate: {
    about: 'chạy thử một quy trình: bao nhiêu hồ sơ trễ, chờ ở đâu',
    load: async () => (await import('./commands/simulate.ts')).simulateCommand,
  },
  verify: { about: 'kiểm tra sự nguyên vẹn của mọi hồ sơ', load: async () => (await import('./commands/verify.ts')).verifyCommand },
}
