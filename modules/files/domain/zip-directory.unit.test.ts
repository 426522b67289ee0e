import { describe, expect, it } from 'vitest'
import { zipOf } from '../testing/sample-files.ts'
import { findZipEnd, hasUnsafeNames, overlaps, readZipDirectory, ZIP_TAIL, type ZipEntry } from './zip-directory.ts'

const entry = (name: string, at: number, packedSize = 10): ZipEntry => ({
  name,
  method: 8,
  encrypted: false,
  crc: 0,
  packedSize,
  unpackedSize: 10,
  at,
})

describe('The table of contents of a zip', () => {
  const zip = zipOf([
    { name: 'word/đơn.xml', content: 'một' },
    { name: 'b', content: 'hai', flags: 1, method: 0 },
  ])

  it('lists every member as declared', () => {
    const end = findZipEnd(zip)!
    const entries = readZipDirectory(zip.subarray(end.at, end.at + end.size), end)!
    expect(entries.map(({ name, encrypted, method, unpackedSize }) => [name, encrypted, method, unpackedSize])).toEqual([
      ['word/đơn.xml', false, 8, 5],
      ['b', true, 0, 3],
    ])
    expect(overlaps(entries)).toBe(false)
  })

  it('counts only when its end record reaches exactly to the end of the file', () => {
    expect(findZipEnd(zip.subarray(0, -1))).toBeUndefined()
    expect(findZipEnd(Buffer.concat([zip, Buffer.from('x')]))).toBeUndefined()
    expect(findZipEnd(Buffer.alloc(ZIP_TAIL))).toBeUndefined()
    expect(findZipEnd(new Uint8Array(0))).toBeUndefined()
  })

  it('is not read when cut off or when the count is wrong', () => {
    const end = findZipEnd(zip)!
    const table = zip.subarray(end.at, end.at + end.size)
    expect(readZipDirectory(table.subarray(0, -1), end)).toBeUndefined()
    expect(readZipDirectory(table, { ...end, entries: 3 })).toBeUndefined()
    expect(readZipDirectory(zip.subarray(0, 40), end)).toBeUndefined()
  })

  it('betrays members that share their bytes', () => {
    expect(overlaps([entry('b', 100), entry('a', 0, 60)])).toBe(false)
    expect(overlaps([entry('a', 0), entry('b', 0)])).toBe(true)
    expect(overlaps([entry('a', 0, 100), entry('b', 60)])).toBe(true)
  })

  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'a\\b', 'a\u0000b'])('betrays the unsafe name %j', (name) => {
    expect(hasUnsafeNames([entry(name, 0)])).toBe(true)
  })
  it('betrays one name used twice', () => {
    expect(hasUnsafeNames([entry('a.xml', 0), entry('A.xml', 100)])).toBe(true)
    expect(hasUnsafeNames([entry('a.xml', 0), entry('..b/a..xml', 100)])).toBe(false)
  })
})
