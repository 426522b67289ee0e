import { EnvironmentFault, parseEnvironment, type Environment } from '#platform/config/environment.ts'
import { demoAccountsTable } from './demo-accounts-table.ts'
import { StartFault } from './require-free-port.ts'
import { startApplication, type RunningApplication } from './start-application.ts'

const LONGEST_STOP_MS = 10_000

/** One line each on standard error, and the exit code of a start that did not happen. */
function giveUp(...lines: string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(1)
}

function readEnvironment(): Environment {
  try {
    return parseEnvironment(process.env)
  } catch (error) {
    if (error instanceof EnvironmentFault)
      giveUp('Thiết lập chưa đúng, chưa khởi động được:', ...error.message.split('\n').map((line) => `  ${line}`))
    throw error
  }
}

async function start(environment: Environment): Promise<RunningApplication> {
  try {
    return await startApplication(environment)
  } catch (error) {
    if (error instanceof StartFault) giveUp(error.message)
    if (['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000'].includes((error as { code?: string }).code ?? ''))
      giveUp(`Không kết nối được cơ sở dữ liệu (${(error as { code?: string }).code}). Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.`)
    const folder = folderFault(error as NodeJS.ErrnoException)
    if (folder !== undefined)
      giveUp(
        `Không ghi được vào thư mục dữ liệu ${environment.dataDirectory} (${folder}). Hãy xem lại MOTCUA_DATA, quyền ghi và chỗ trống.`,
      )
    throw error
  }
}

/** What stops the data folder from being made or written to, when that is what failed. */
function folderFault({ code, syscall }: NodeJS.ErrnoException): string | undefined {
  const isAboutFiles = syscall === 'mkdir' || syscall === 'open' || syscall === 'write'
  return isAboutFiles && ['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code ?? '') ? code : undefined
}

/** Ctrl-C reaches us twice, from the terminal and from `npm start`: only a later signal means impatience. */
const SAME_SIGNAL_MS = 1_000

function stopWhenAsked(running: RunningApplication): void {
  let askedAt: number | undefined
  const stop = (): void => {
    if (askedAt !== undefined) return performance.now() - askedAt > SAME_SIGNAL_MS ? process.exit(1) : undefined
    askedAt = performance.now()
    // Whoever waits for a stuck job waits in vain: it is given back to the queue by the next start.
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => giveUp(`Dừng không trọn vẹn: ${error instanceof Error ? error.message : String(error)}`),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // The one who started us is gone, however it ended: nobody else would stop us.
  process.on('disconnect', stop)
}

const environment = readEnvironment()
const running = await start(environment)
stopWhenAsked(running)
process.stdout.write(`ready http://localhost:${environment.server.port}\n`)
if (!running.hasScreens) process.stdout.write('Chưa có bản dựng giao diện (build/), chỉ phục vụ API tại /api/v1/reference.\n')
if (environment.mode === 'demo') process.stdout.write(await demoAccountsTable(running.app))
