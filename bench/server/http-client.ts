import { connect, type Socket } from 'node:net'

export type HttpAnswer = { readonly status: number; readonly headers: string; readonly body: string }
export type HttpQuestion = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/**
 * One connection that asks one thing after the other, and little else: what a general client spends on each request would be taken from
 * the server that is measured beside it.
 */
export class HttpClient {
  readonly #socket: Socket
  readonly #host: string
  #gathered: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | undefined

  private constructor(socket: Socket, host: string) {
    this.#socket = socket
    this.#host = host
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection')))
  }

  static open(port: number): Promise<HttpClient> {
    return new Promise((opened, failed) => {
      const socket = connect(port, '127.0.0.1', () => opened(new HttpClient(socket, `localhost:${port}`)))
      socket.once('error', failed)
    })
  }

  ask({ method = 'GET', path, headers = {}, body }: HttpQuestion): Promise<HttpAnswer> {
    const content = body === undefined ? '' : JSON.stringify(body)
    let head = `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n`
    for (const [name, value] of Object.entries(headers)) head += `${name}: ${value}\r\n`
    if (body !== undefined) head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n`
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(`${head}\r\n${content}`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#gathered = this.#gathered.length === 0 ? chunk : Buffer.concat([this.#gathered, chunk])
    const headEnd = this.#gathered.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const headers = this.#gathered.subarray(0, headEnd).toString('latin1')
    const rest = this.#gathered.subarray(headEnd + 4)
    const length = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1]
    const body = length === undefined ? wholeChunks(headers, rest) : rest.length >= Number(length) ? rest.toString('utf8') : undefined
    if (body === undefined) return
    const waiting = this.#waiting
    this.#waiting = undefined
    this.#gathered = Buffer.alloc(0)
    waiting?.resolve({ status: Number(headers.slice(9, 12)), headers, body })
  }
}

/** The body of an answer in chunks once it is whole; of an answer without a body nothing. */
function wholeChunks(headers: string, bytes: Buffer): string | undefined {
  if (!/\r\ntransfer-encoding: chunked/i.test(headers)) return ''
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16)
    if (size === 0) return bytes.length >= lineEnd + 4 ? Buffer.concat(parts).toString('utf8') : undefined
    if (bytes.length < lineEnd + 2 + size + 2) return undefined
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
}
