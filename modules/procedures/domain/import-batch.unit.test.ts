import { describe, expect, it } from 'vitest'
import { kiteFlyingPermit } from '../testing/kite-flying-permit.ts'
import { importFiles, type ProcedureFile } from './import-batch.ts'

const file = (name: string, content: unknown): ProcedureFile => ({
  name,
  bytes:
    content instanceof Uint8Array ? content : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
})

describe('Importing a directory', () => {
  it('goes on after a broken file and names it by its file name', () => {
    const lines = importFiles([file('b.json', '{"code": '), file('a.json', kiteFlyingPermit())])
    expect(lines.map((l) => [l.code, l.outcome])).toEqual([
      ['9.000001', 'imported'],
      ['b', 'refused'],
    ])
    expect(lines[1]?.findings[0]?.code).toBe('not-json')
  })

  it('refuses the second record with the same national code', () => {
    const lines = importFiles([file('1.json', kiteFlyingPermit()), file('2.json', kiteFlyingPermit({ code: '9.000001.000.00.00.H37' }))])
    expect(lines.map((l) => l.outcome)).toEqual(['imported', 'refused'])
    expect(lines[1]?.findings[0]?.code).toBe('duplicate-code')
    expect(lines[1]?.version).toBeUndefined()
  })

  it('reports one name standing for two codes, and imports both', () => {
    const lines = importFiles([
      file('1.json', kiteFlyingPermit()),
      file('2.json', kiteFlyingPermit({ code: '9.000002', name: 'cấp giấy phép thả diều.' })),
    ])
    expect(lines.map((l) => l.outcome)).toEqual(['imported', 'imported'])
    expect(lines.every((l) => l.findings.some((f) => f.code === 'same-name-other-code'))).toBe(true)
  })

  it('passes over JSON Schema files and reads lists of records', () => {
    const lines = importFiles([
      file('schema.json', { $id: 'x' }),
      file('all.json', { procedures: [kiteFlyingPermit(), kiteFlyingPermit({ code: '9.000002', name: 'Cấp thẻ trà' })] }),
      file('list.json', [kiteFlyingPermit({ code: '9.000003', name: 'Cấp thẻ mây' }), 7]),
    ])
    expect(lines.map((l) => l.code)).toEqual(['9.000001', '9.000002', '9.000003', 'list[1]'])
  })

  it('reads UTF-8 with a byte order mark and UTF-16, and refuses other bytes', () => {
    const json = JSON.stringify(kiteFlyingPermit())
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...json].map((c) => c.charCodeAt(0))).buffer)])
    expect(importFiles([file('a.json', `\ufeff${json}`)])[0]?.outcome).toBe('imported')
    expect(importFiles([file('a.json', utf16)])[0]?.outcome).toBe('imported')
    expect(importFiles([file('a.json', new Uint8Array([0xc3, 0x28, 0x7b]))])[0]).toMatchObject({
      outcome: 'refused',
      findings: [{ code: 'not-readable' }],
    })
  })

  it('survives JSON nested 100,000 deep', () => {
    expect(importFiles([file('deep.json', '['.repeat(100_000) + ']'.repeat(100_000))])[0]?.outcome).toBe('refused')
  })
})
