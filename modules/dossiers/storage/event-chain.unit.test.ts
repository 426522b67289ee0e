import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sameJson } from './event-chain.ts'

describe('Text that is hashed', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 'đ', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"đ"}]}')
  })
  it('leaves out what JSON leaves out, so that it is the same before and after the database', () => {
    expect(canonicalJson({ a: undefined, b: [undefined], c: -0 })).toBe('{"b":[null],"c":0}')
  })
  it('says all that the value says: read back, it is the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const stored = JSON.parse(JSON.stringify(value)) as unknown
        expect(JSON.parse(canonicalJson(value))).toEqual(stored)
        expect(canonicalJson(stored)).toBe(canonicalJson(value))
      }),
    )
  })
})

describe('Two JSON values', () => {
  it('are the same exactly when their canonical texts are', () => {
    const small = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, true, 0, 1, 'a', ''),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.option(tie('value'), { nil: undefined }), { maxKeys: 2 }),
      ),
    })).value
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
      }),
      { numRuns: 2000 },
    )
  })
})
