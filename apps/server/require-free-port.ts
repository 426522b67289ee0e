import { createServer } from 'node:net'

/** Something an operator can put right. The message is all that is shown. */
export class StartFault extends Error {}

/** @throws StartFault  before anything else has been started, when another program listens there */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => fail(new StartFault(sentence(error, host, port), { cause: error })))
    probe.listen(port, host, () => probe.close(() => done()))
  })
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Cổng ${port} đang được chương trình khác dùng. Hãy tắt chương trình đó, hoặc chạy lại với PORT khác (ví dụ PORT=${port + 1} npm start).`
  if (error.code === 'EACCES') return `Không được phép dùng cổng ${port}. Hãy chạy lại với PORT từ 1024 trở lên.`
  return `Không mở được địa chỉ ${host}:${port} (${error.code}). Hãy xem lại MOTCUA_HOST và PORT.`
}
