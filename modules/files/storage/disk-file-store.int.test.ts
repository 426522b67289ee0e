import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { isRefused, type FileHash } from '@motcua/terms'
import { afterAll, describe, expect, it } from 'vitest'
import { standardUploadLimits, type UploadLimits } from '../domain/upload-limits.ts'
import * as sample from '../testing/sample-files.ts'
import { createFileStore } from './disk-file-store.ts'
import { FileFault, type FileStore, type StoredFile } from './file-store.ts'

const root = mkdtempSync(join(tmpdir(), 'motcua-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const MEBIBYTE = 1024 * 1024
const masterKey = randomBytes(32)
const limits = standardUploadLimits.citizen
const newStore = (): { store: FileStore; directory: string } => {
  const directory = mkdtempSync(join(root, 'store-'))
  return { store: createFileStore({ directory, masterKey }), directory }
}
const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const placeOf = (directory: string, hash: string): string => join(directory, hash.slice(0, 2), hash.slice(2, 4), hash)
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const inPieces = (bytes: Uint8Array, size: number): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)))

async function put(store: FileStore, bytes: Uint8Array, name: string, within: UploadLimits = limits): Promise<StoredFile> {
  const answer = await store.put(inPieces(bytes, 60_000), { name, limits: within })
  if (isRefused(answer)) throw new Error(answer.code)
  return answer
}

describe('Putting in a file', () => {
  it('names it by the SHA-256 of its content, says its type, and gives back every byte', async () => {
    const { store, directory } = newStore()
    const paper = sample.samplePdf({ padding: 5000 })
    const stored = await put(store, paper, 'C:\\fakepath\\Giấy khai sinh')
    expect(stored).toEqual({ hash: hashOf(paper), size: paper.length, mediaType: 'application/pdf', name: 'Giấy khai sinh.pdf' })
    expect(filesIn(directory)).toEqual([placeOf(directory, stored.hash)])
    expect(await buffer(await store.open(stored.hash))).toEqual(paper)
    expect(await store.has(stored.hash)).toBe(true)
    expect(await store.verify(stored.hash)).toBe('INTACT')
  })

  it.each([1, 65_536, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE])(
    'keeps %i bytes exactly, whatever the pieces they come in',
    async (size) => {
      const { store } = newStore()
      const bytes = randomBytes(size)
      for (const piece of [size, 4093, 2 * MEBIBYTE]) {
        const kept = await store.keep(inPieces(bytes, Math.max(1, piece)))
        expect(kept).toEqual({ hash: hashOf(bytes), size })
      }
      expect((await buffer(await store.open(hashOf(bytes) as FileHash))).equals(bytes)).toBe(true)
    },
  )

  it('keeps what the service made itself, even nothing', async () => {
    const { store } = newStore()
    const { hash } = await store.keep(new Uint8Array(0))
    expect(await buffer(await store.open(hash))).toHaveLength(0)
    expect(await store.verify(hash)).toBe('INTACT')
  })

  it('leaves nothing readable on the disk, and no right to others', async () => {
    const { store, directory } = newStore()
    const { hash } = await store.keep(Buffer.from('Nguyễn Thị Hồng, 096195000012'))
    const onDisk = readFileSync(placeOf(directory, hash))
    expect(onDisk.includes('096195000012')).toBe(false)
    expect(statSync(placeOf(directory, hash)).mode & 0o077).toBe(0)
  })

  it('twice is one file, untouched by the second time', async () => {
    const { store, directory } = newStore()
    const first = await put(store, sample.samplePng(4), 'a.png')
    const before = readFileSync(placeOf(directory, first.hash))
    const second = await put(store, sample.samplePng(4), 'b.png')
    expect(second).toEqual({ ...first, name: 'b.png' })
    expect(filesIn(directory)).toHaveLength(1)
    expect(readFileSync(placeOf(directory, first.hash))).toEqual(before)
  })

  it('many at the same moment, some alike, loses none and mixes none', async () => {
    const { store, directory } = newStore()
    const papers = Array.from({ length: 20 }, (_, index) => sample.samplePdf({ extra: [`(${index % 5})`] }))
    const stored = await Promise.all(papers.map((paper) => put(store, paper, 'a.pdf')))
    expect(new Set(stored.map((file) => file.hash)).size).toBe(5)
    expect(filesIn(directory)).toHaveLength(5)
    expect(await Promise.all(stored.map((file) => store.verify(file.hash)))).toEqual(papers.map(() => 'INTACT'))
  })

  it('clears away parts that a stopped process left a day ago, not those of today', async () => {
    const { store, directory } = newStore()
    await store.keep(Buffer.from('a'))
    const [old, fresh] = [join(directory, 'incoming', 'old.part'), join(directory, 'incoming', 'fresh.part')]
    writeFileSync(old, 'x')
    writeFileSync(fresh, 'x')
    utimesSync(old, new Date(0), new Date(0))
    await createFileStore({ directory, masterKey }).keep(Buffer.from('b'))
    expect(readdirSync(join(directory, 'incoming'))).toEqual(['fresh.part'])
  })
})

describe('A refused file', () => {
  it.each<[string, string, Uint8Array]>([
    ['file.empty', 'a.pdf', new Uint8Array(0)],
    ['pdf.truncated', 'a.pdf', sample.samplePdf({ padding: 3 * MEBIBYTE }).subarray(0, 2 * MEBIBYTE)],
    ['file.svg', 'a.svg', sample.sampleSvg('<script>alert(1)</script>')],
    ['office.unpacks-too-large', 'a.docx', sample.sampleDocx([sample.zeros('word/a.bin', 400)])],
  ])('%s leaves nothing behind', async (code, name, bytes) => {
    const { store, directory } = newStore()
    expect(await store.put(inPieces(bytes, 50_000), { name, limits })).toMatchObject({ refused: true, code })
    expect(filesIn(directory)).toEqual([])
    expect(await store.has(hashOf(bytes) as FileHash)).toBe(false)
  })

  const small = { ...limits, maxFileBytes: MEBIBYTE }
  const tooBig = { refused: true, code: 'file.too-big', data: { maxMegabytes: 1 } }

  it('that is too big is read to its end, so that the rest of the form arrives', async () => {
    const { store, directory } = newStore()
    const twice = inPieces(randomBytes(2 * MEBIBYTE), 64 * 1024)
    expect(await store.put(twice, { name: 'a.pdf', limits: small })).toEqual(tooBig)
    expect(twice.readableEnded).toBe(true)
    expect(filesIn(directory)).toEqual([])
  })

  it('that never ends is cut off', async () => {
    const { store, directory } = newStore()
    let sent = 0
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(64 * 1024, (sent += 64 * 1024) % 251)
      })(),
    )
    expect(await store.put(endless, { name: 'a.pdf', limits: small })).toEqual(tooBig)
    expect(sent).toBeLessThan(6 * MEBIBYTE)
    expect(endless.destroyed).toBe(true)
    expect(filesIn(directory)).toEqual([])
  })

  it('of exactly the limit is taken, one byte more is not', async () => {
    const { store } = newStore()
    const picture = sample.samplePng(4)
    await put(store, picture, 'a.png', { ...limits, maxFileBytes: picture.length })
    expect(
      await store.put(inPieces(picture, 10), { name: 'a.png', limits: { ...limits, maxFileBytes: picture.length - 1 } }),
    ).toMatchObject({ code: 'file.too-big' })
  })

  it('whose sender hangs up leaves nothing behind', async () => {
    const { store, directory } = newStore()
    const broken = Readable.from(
      (function* () {
        yield sample.samplePdf()
        throw new Error('connection lost')
      })(),
    )
    await expect(store.put(broken, { name: 'a.pdf', limits })).rejects.toThrow('connection lost')
    expect(filesIn(directory)).toEqual([])
  })
})

describe('A file that was tampered with on the disk', () => {
  const bytes = randomBytes(2 * MEBIBYTE + 500)
  const hash = hashOf(bytes) as FileHash
  const frame = MEBIBYTE + 16

  it.each<[string, (path: string) => void]>([
    [
      'by one changed byte',
      (path) =>
        writeFileSync(
          path,
          changed(readFileSync(path), (copy) => (copy[frame + 100]! ^= 1)),
        ),
    ],
    [
      'by one changed byte in its header',
      (path) =>
        writeFileSync(
          path,
          changed(readFileSync(path), (copy) => (copy[30]! ^= 1)),
        ),
    ],
    ['by cutting off its last byte', (path) => truncateSync(path, statSync(path).size - 1)],
    ['by cutting it between two frames', (path) => truncateSync(path, 36 + 2 * frame)],
    ['by cutting all but its header', (path) => truncateSync(path, 36)],
    ['by emptying it', (path) => truncateSync(path, 0)],
    ['by adding bytes', (path) => appendFileSync(path, randomBytes(100))],
    ['by swapping two frames', (path) => writeFileSync(path, swapped(readFileSync(path)))],
  ])('%s is noticed, not given out, and mended by putting it in again', async (_, tamper) => {
    const { store, directory } = newStore()
    await store.keep(bytes)
    tamper(placeOf(directory, hash))
    expect(await store.verify(hash)).toBe('DAMAGED')
    await expect(store.open(hash).then(buffer)).rejects.toMatchObject({ condition: 'DAMAGED', hash })
    await store.keep(bytes)
    expect(await store.verify(hash)).toBe('INTACT')
  })

  it('by putting another sealed file in its place is noticed at the end', async () => {
    const { store, directory } = newStore()
    await store.keep(bytes)
    const other = await store.keep(randomBytes(100))
    copyFileSync(placeOf(directory, other.hash), placeOf(directory, hash))
    expect(await store.verify(hash)).toBe('DAMAGED')
    await expect(store.open(hash).then(buffer)).rejects.toBeInstanceOf(FileFault)
  })

  const changed = (copy: Buffer, change: (copy: Buffer) => void): Buffer => {
    change(copy)
    return copy
  }
  const swapped = (stored: Buffer): Buffer =>
    Buffer.concat([
      stored.subarray(0, 36),
      stored.subarray(36 + frame, 36 + 2 * frame),
      stored.subarray(36, 36 + frame),
      stored.subarray(36 + 2 * frame),
    ])
})

describe('A hash', () => {
  it('that names no file is missing, said before the first byte', async () => {
    const { store } = newStore()
    const unknown = '0'.repeat(64) as FileHash
    expect(await store.has(unknown)).toBe(false)
    expect(await store.verify(unknown)).toBe('MISSING')
    await expect(store.open(unknown)).rejects.toMatchObject({ condition: 'MISSING' })
  })

  it('can never be a way out of the folder', async () => {
    const { store } = newStore()
    await expect(store.open('../../../etc/passwd' as FileHash)).rejects.toThrow(TypeError)
    await expect(store.has('..' as FileHash)).rejects.toThrow(TypeError)
  })
})

describe('Changing the master key', () => {
  const paper = sample.samplePdf()

  it('still opens what the retired key sealed, and seals anew what is put in again', async () => {
    const { store, directory } = newStore()
    const { hash } = await put(store, paper, 'a.pdf')
    const nextKey = randomBytes(32)
    const rotated = createFileStore({ directory, masterKey: nextKey, retiredKeys: [masterKey] })
    expect(await buffer(await rotated.open(hash))).toEqual(paper)
    await put(rotated, paper, 'a.pdf')
    expect(await createFileStore({ directory, masterKey: nextKey }).verify(hash)).toBe('INTACT')
  })

  it('without the retired key says so instead of guessing', async () => {
    const { store, directory } = newStore()
    const { hash } = await put(store, paper, 'a.pdf')
    const stranger = createFileStore({ directory, masterKey: randomBytes(32) })
    expect(await stranger.verify(hash)).toBe('UNKNOWN_KEY')
    await expect(stranger.open(hash)).rejects.toMatchObject({ condition: 'UNKNOWN_KEY' })
  })

  it('takes only keys of 32 bytes', () => {
    expect(() => createFileStore({ directory: root, masterKey: randomBytes(16) })).toThrow(RangeError)
    expect(() => createFileStore({ directory: root, masterKey, retiredKeys: [randomBytes(31)] })).toThrow(RangeError)
  })
})

describe('A file of 150 MB', () => {
  it('is put in, inspected and given back without ever being in memory whole', async () => {
    const { store } = newStore()
    const block = randomBytes(MEBIBYTE)
    let peak = 0
    const seen = createHash('sha256')
    const scan = Readable.from(
      (function* () {
        yield sample.sampleJpeg()
        for (let sent = 0; sent < 149; sent++) {
          peak = Math.max(peak, process.memoryUsage().arrayBuffers)
          yield block
        }
      })(),
    )
    const before = process.memoryUsage().arrayBuffers
    const stored = await store.put(scan, { name: 'quét.jpg', limits: standardUploadLimits.counter })
    if (isRefused(stored)) throw new Error(stored.code)
    for await (const piece of await store.open(stored.hash)) {
      seen.update(piece as Uint8Array)
      peak = Math.max(peak, process.memoryUsage().arrayBuffers)
    }
    expect(seen.digest('hex')).toBe(stored.hash)
    expect((peak - before) / MEBIBYTE).toBeLessThan(100)
  })

  it('that nobody reads to the end frees its file', async () => {
    const { store } = newStore()
    const { hash } = await store.keep(randomBytes(3 * MEBIBYTE))
    const reader = await store.open(hash)
    for await (const piece of reader) {
      expect((piece as Buffer).length).toBeGreaterThan(0)
      break
    }
    expect(reader.destroyed).toBe(true)
    expect(await store.verify(hash)).toBe('INTACT')
  })
})
