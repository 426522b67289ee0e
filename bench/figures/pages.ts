import { get } from 'node:http'
import { startServer } from '../server/running-server.ts'
import type { SeededProvince } from '../data/provinces.ts'
import type { Figure } from '../figure.ts'
import { HttpClient, type HttpAnswer } from '../server/http-client.ts'
import { buildPages } from '../yardsticks/hydrated-build.ts'
import { seeHydration } from '../yardsticks/see-hydration.ts'

const PAGE = '/thu-tuc/1.001612'
const CLIENTS = 4
const SECONDS = 4
const ROUNDS = 3

/** The citizen's page of a procedure: what it sends, and how many a second; against the same page hydrated. */
export async function pages(province: SeededProvince, say: (text: string) => void): Promise<Figure[]> {
  say('pages: they are built')
  await buildPages()
  say("pages: the citizen's page of a procedure")
  const ours = await startServer(province.folder)
  try {
    const theirs = await startServer(province.folder, { program: 'hydrated' })
    try {
      if (await seeHydration(ours.port, PAGE)) throw new Error('Our page is hydrated')
      if (!(await seeHydration(theirs.port, PAGE))) throw new Error('The yardstick does not hydrate its page')
      const [plain, hydrated] = [await weigh(ours.port), await weigh(theirs.port)]
      const best = { ours: 0, theirs: 0 }
      for (let round = 0; round < ROUNDS; round++) {
        best.ours = Math.max(best.ours, await requestsPerSecond(ours.port))
        best.theirs = Math.max(best.theirs, await requestsPerSecond(theirs.port))
      }
      const yardstick = (value: number) => ({ name: 'the same page hydrated', value })
      return [
        {
          name: "JavaScript of the citizen's page of a procedure",
          value: plain.js / 1000,
          unit: 'KB',
          yardstick: yardstick(hydrated.js / 1000),
          mark: { sign: '<=', than: 0, of: 'value' },
        },
        { name: 'its HTML, as sent', value: plain.html / 1000, unit: 'KB', yardstick: yardstick(hydrated.html / 1000) },
        { name: 'its CSS, as sent', value: plain.css / 1000, unit: 'KB', yardstick: yardstick(hydrated.css / 1000) },
        {
          name: `its requests a second, ${CLIENTS} clients`,
          value: best.ours,
          unit: '/s',
          yardstick: yardstick(best.theirs),
          compared: best.ours / best.theirs,
        },
      ]
    } finally {
      await theirs.stop()
    }
  } finally {
    await ours.stop()
  }
}

/** Bytes on the wire of the page and of all that it names, as a browser asks for them. */
async function weigh(port: number): Promise<{ html: number; css: number; js: number }> {
  const page = await ask(port, PAGE)
  const named = (pattern: RegExp): string[] => [...new Set([...page.matchAll(pattern)].map((found) => found[1]!))]
  const sum = async (paths: readonly string[]): Promise<number> => {
    let bytes = 0
    for (const path of paths) bytes += await sizeOf(port, path)
    return bytes
  }
  return {
    html: await sizeOf(port, PAGE),
    css: await sum(named(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)),
    js: (await sum(named(/(?:href|src)="([^"]+\.js)"|import[^"]*"([^"]+\.js)"/g))) + inlineScripts(page),
  }
}

const inlineScripts = (page: string): number =>
  [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].reduce((sum, found) => sum + Buffer.byteLength(found[1]!), 0)

/** As sent: a body that was made smaller on the way is not unpacked. */
function sizeOf(port: number, path: string): Promise<number> {
  return new Promise((weighed, failed) => {
    const asked = get({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? weighed(bytes) : failed(new Error(`${path} was answered with ${answer.statusCode}`)),
      )
    })
    asked.once('error', failed)
  })
}

async function ask(port: number, path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`)
  return answer.text()
}

async function requestsPerSecond(port: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => HttpClient.open(port)))
  const getPage = async (client: HttpClient): Promise<HttpAnswer> => {
    const answer = await client.ask({ path: PAGE })
    if (answer.status !== 200) throw new Error(`${PAGE} was answered with ${answer.status}`)
    return answer
  }
  for (let i = 0; i < 100; i++) await getPage(clients[i % CLIENTS]!)
  let done = 0
  const begun = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - begun < SECONDS * 1000) {
        await getPage(client)
        done++
      }
    }),
  )
  const perSecond = done / ((performance.now() - begun) / 1000)
  for (const client of clients) client.close()
  return perSecond
}
