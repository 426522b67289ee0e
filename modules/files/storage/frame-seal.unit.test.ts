import { describe, expect, it } from 'vitest'
import { FRAME_SIZE, framePlace, HEADER_LENGTH, keyIdOf, newSeal, plainSize, sealOf } from './frame-seal.ts'

const key = Buffer.alloc(32, 7)
const otherKey = Buffer.alloc(32, 8)
const content = Buffer.from('Giấy tiếp nhận')

describe('Sealing a frame', () => {
  it('is opened by the same key with the help of the header', () => {
    const seal = newSeal(key)
    const reopened = sealOf(seal.header, [otherKey, key])
    if (typeof reopened === 'string') throw new Error(reopened)
    expect(reopened.open(Buffer.concat(seal.seal(content, 3, false)), 3, false)).toEqual(content)
  })

  it('is bound to its place, to being the last, and to its header', () => {
    const seal = newSeal(key)
    const sealed = Buffer.concat(seal.seal(content, 3, false))
    expect(() => seal.open(sealed, 4, false)).toThrow(/authenticate/)
    expect(() => seal.open(sealed, 3, true)).toThrow(/authenticate/)
    expect(() => newSeal(key).open(sealed, 3, false)).toThrow(/authenticate/)
    sealed[2]! ^= 1
    expect(() => seal.open(sealed, 3, false)).toThrow(/authenticate/)
  })

  it('never gives the same bytes twice, even for the same content', () => {
    expect(newSeal(key).seal(content, 0, true)).not.toEqual(newSeal(key).seal(content, 0, true))
  })

  it('tells which key sealed the file and nothing of the key', () => {
    const { header } = newSeal(key)
    expect(header.subarray(4, 12)).toEqual(keyIdOf(key))
    expect(keyIdOf(key)).not.toEqual(keyIdOf(otherKey))
    expect(sealOf(header, [otherKey])).toBe('UNKNOWN_KEY')
    expect(sealOf(Buffer.alloc(HEADER_LENGTH), [key])).toBe('DAMAGED')
    expect(sealOf(header.subarray(1), [key])).toBe('DAMAGED')
  })
})

describe('The size of a sealed file', () => {
  it.each([0, 1, FRAME_SIZE - 1, FRAME_SIZE, FRAME_SIZE + 1, 3 * FRAME_SIZE])('gives back the plain size %i', (size) => {
    const frames = Math.max(1, Math.ceil(size / FRAME_SIZE))
    const end = framePlace(frames - 1, size)
    expect(end.last).toBe(true)
    expect(plainSize(end.at + end.length)).toBe(size)
  })

  it('is refused when no file can have it', () => {
    expect([0, HEADER_LENGTH, HEADER_LENGTH + 15, HEADER_LENGTH + FRAME_SIZE + 17].map(plainSize)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
