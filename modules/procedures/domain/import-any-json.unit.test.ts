import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kiteFlyingPermit } from '../testing/kite-flying-permit.ts'
import { findingTexts, type FindingCode } from './finding.ts'
import { importProcedure, type ImportedProcedure } from './import-procedure.ts'

const read = (overrides: Record<string, unknown>): ImportedProcedure => importProcedure(kiteFlyingPermit(overrides))
const paths = (imported: ImportedProcedure, code: FindingCode): string[] =>
  imported.findings.filter((f) => f.code === code).map((f) => f.path)

const catalogue = new URL('../../../catalogue/procedures/', import.meta.url)
const realRecords = readdirSync(catalogue)
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .map((name) => JSON.parse(readFileSync(new URL(name, catalogue), 'utf8')) as Record<string, unknown>)

describe('Whatever comes in', { timeout: 30_000 }, () => {
  it('survives wrong types in every place', () => {
    for (const key of Object.keys(kiteFlyingPermit())) {
      for (const odd of [
        null,
        0,
        -1,
        1e308,
        '',
        'x',
        true,
        [],
        {},
        [null],
        [[]],
        [{}],
        { a: { b: 1 } },
        { toString: 1, valueOf: null },
        JSON.parse('{"__proto__": {"code": 1}}') as unknown,
        ['\u0000\ud800'],
        Array(50).fill({ name: 'Đơn' }),
      ]) {
        const imported = read({ [key]: odd })
        expect(['imported', 'mended', 'refused']).toContain(imported.outcome)
      }
    }
  })

  it('names properties it does not know', () => {
    const imported = read({ sứMệnh: 1, __proto__x: 2 })
    expect(imported.outcome).toBe('mended')
    expect(paths(imported, 'unknown-property')).toEqual(['sứMệnh', '__proto__x'])
  })

  it('never throws on any JSON value, and every finding has its sentence', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const imported = importProcedure(value)
        expect(imported.version === undefined).toBe(imported.outcome === 'refused')
        for (const { code, message } of imported.findings) expect(message.startsWith(findingTexts[code])).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on a record with any JSON in any of its places, and what it makes can be stored', () => {
    const keys = fc.constantFrom(...Object.keys(kiteFlyingPermit()))
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.string({ unit: 'binary' }),
      fc.array(fc.record({ name: fc.string(), value: fc.jsonValue(), kind: fc.jsonValue() })),
    )
    fc.assert(
      fc.property(fc.dictionary(keys, odd, { maxKeys: 6 }), (overrides) => {
        const { version } = read(overrides)
        if (version === undefined) return
        const stored = JSON.stringify(version)
        expect(JSON.parse(stored)).toEqual(version)
        expect(/\\u0000|\\ud[89a-f]/i.test(stored)).toBe(false)
        expect(new Set(version.requiredDocuments.map((d) => d.id)).size).toBe(version.requiredDocuments.length)
      }),
      { numRuns: 500 },
    )
  })

  it('reads a field of a million characters in less than a second', () => {
    const huge = 'Giấy tờ tỉnh Đ 20261 bản chính hoặc '.repeat(30_000)
    const before = performance.now()
    for (const key of ['name', 'implementingAgency', 'documents', 'conditions', 'steps', 'timeLimits', 'fees', 'code'])
      read({ [key]: huge })
    expect(performance.now() - before).toBeLessThan(8_000)
  })
})

describe('The 62 collected records', { timeout: 30_000 }, () => {
  it('are all taken, none refused', () => {
    expect(realRecords).toHaveLength(62)
    const outcomes = realRecords.map((record) => importProcedure(record).outcome)
    expect(outcomes.filter((o) => o === 'refused')).toEqual([])
    expect(outcomes.filter((o) => o === 'imported').length).toBeGreaterThan(50)
  })

  it('lose no document, limit, fee or case', () => {
    for (const record of realRecords) {
      const { version } = importProcedure(record)
      const count = (key: string): number => (record[key] as unknown[]).length
      expect(version?.requiredDocuments.length).toBe(count('documents'))
      expect(version?.cases.length).toBe(count('cases'))
      expect(version?.feeItems.length).toBe(count('fees'))
      expect(version?.timeLimits.length).toBeGreaterThanOrEqual(count('timeLimits'))
      expect(version?.name).toBe(record['name'])
    }
  })

  it('survive the same mutilations as any other record', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...realRecords),
        fc.constantFrom(...Object.keys(realRecords[0] ?? {})),
        fc.jsonValue(),
        (record, key, odd) => {
          expect(() => importProcedure({ ...record, [key]: odd })).not.toThrow()
        },
      ),
      { numRuns: 300 },
    )
  })
})
