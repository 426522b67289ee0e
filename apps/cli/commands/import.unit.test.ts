import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCommand } from './import.ts'

const catalogue = fileURLToPath(new URL('../../../catalogue/procedures', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-import-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const io = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) }
  const code = await importCommand(args, io, () => Promise.reject(new Error('the dry run opened a database')))
  return { code, ...written }
}

describe('motcua import procedures --dry-run', () => {
  it('reports all shipped records as JSON without a database', async () => {
    const { code, out } = await run('procedures', catalogue, '--dry-run', '--json')
    const report = JSON.parse(out) as {
      procedures: { code: string; outcome: string; findings: { code: string; path: string; message: string }[] }[]
    }
    expect(code).toBe(0)
    expect(Object.keys(report)).toEqual(['procedures'])
    expect(report.procedures).toHaveLength(62)
    for (const line of report.procedures) {
      expect(Object.keys(line)).toEqual(['code', 'outcome', 'findings'])
      expect(['imported', 'mended']).toContain(line.outcome)
      for (const finding of line.findings) expect(Object.keys(finding)).toEqual(['code', 'path', 'message'])
    }
  })

  it('goes on after a broken file and still ends well: a refusal is an answer', async () => {
    writeFileSync(join(folder, '9.000001.json'), JSON.stringify({ code: '9.000001', name: 'Cấp giấy phép thả diều' }))
    writeFileSync(join(folder, 'broken.json'), '{"code": "9.0000')
    writeFileSync(join(folder, 'empty.json'), '')
    writeFileSync(join(folder, 'notes.txt'), 'x')
    mkdirSync(join(folder, 'folder.json'))
    const { code, out } = await run('procedures', folder, '--dry-run', '--json')
    const report = JSON.parse(out) as { procedures: { code: string; outcome: string }[] }
    expect(code).toBe(0)
    expect(report.procedures.map((p) => [p.code, p.outcome])).toEqual([
      ['9.000001', 'imported'],
      ['broken', 'refused'],
      ['empty', 'refused'],
    ])
  })

  it('says in words what was found', async () => {
    const { out } = await run('procedures', folder, '--dry-run')
    expect(out).toContain('broken  từ chối')
    expect(out).toMatch(/3 thủ tục: 1 nhập nguyên trạng, 0 đã sửa, 2 từ chối\.\n$/)
  })

  it('fails when the directory cannot be read, and when called wrongly', async () => {
    expect((await run('procedures', join(folder, 'nowhere'), '--dry-run')).code).toBe(1)
    expect((await run('procedures', '--dry-run')).code).toBe(2)
    expect((await run('clouds', folder)).code).toBe(2)
    expect((await run('procedures', folder, '--fast')).code).toBe(2)
    expect((await run('--help')).out).toContain('motcua import procedures')
  })

  it('fails and says so when nothing could be stored', async () => {
    const { code, out, err } = await run('procedures', folder, '--json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Không ghi được gì')
  })
})
