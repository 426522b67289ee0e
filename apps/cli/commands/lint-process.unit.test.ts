import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lintProcessCommand } from './lint-process.ts'

const shipped = (path: string) => fileURLToPath(new URL(`../../../catalogue/processes/${path}`, import.meta.url))
let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'motcua-lint-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const io = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) }
  return { code: await lintProcessCommand(args, io), ...written }
}
const codes = (out: string) => (JSON.parse(out) as { findings: { code: string }[] }).findings.map((finding) => finding.code)

describe('motcua lint-process', () => {
  it.each(['khai-sinh-xa', 'giay-phep-xay-dung', 'chung-thuc-ban-sao-xa'])('finds nothing in the shipped process %s', async (key) => {
    expect(await run(shipped(`demo/${key}.json`), '--json')).toMatchObject({ code: 0, out: '{\n  "findings": []\n}\n' })
  })

  it('R-055 compares a table with the limit of its procedure in the catalogue', async () => {
    const table = JSON.parse(readFileSync(shipped('demo/khai-sinh-xa.json'), 'utf8')) as { rows: { hours: number }[] }
    table.rows[1]!.hours += 3
    const file = join(folder, 'late.json')
    writeFileSync(file, JSON.stringify(table))
    expect(codes((await run(file, '--json')).out)).toEqual(['STEP_SUM_EXCEEDS_LIMIT'])
    expect(codes((await run(file, '--json', '--limit', '2')).out)).toEqual([])
  })

  it('prints code, severity, place and sentence of each finding', async () => {
    const file = join(folder, 'broken.bpmn')
    writeFileSync(file, '<!DOCTYPE x [<!ENTITY a "a">]><definitions/>')
    expect(JSON.parse((await run(file, '--json')).out)).toEqual({
      findings: [{ code: 'DOCTYPE_REFUSED', severity: 'error', at: 'model', message: expect.stringContaining('DOCTYPE') }],
    })
    expect((await run(file)).out).toMatch(/^1 điểm, trong đó 1 lỗi/)
  })

  it('answers for gathered tables too: their contradictions are warnings', async () => {
    const { code, out } = await run(shipped('imported/dat-dai-tach-thua-dien-ban.json'), '--json')
    expect([code, codes(out).length > 0]).toEqual([0, true])
  })

  it('knows which processes may be called', async () => {
    const file = join(folder, 'calls.bpmn')
    const model = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><startEvent id="s"/><callActivity id="c" calledElement="thue"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="g" sourceRef="c" targetRef="e"/></process></definitions>`
    writeFileSync(file, model)
    expect(codes((await run(file, '--json')).out)).toEqual(['CALLED_PROCESS_UNKNOWN'])
    expect(codes((await run(file, '--json', '--called', 'thue')).out)).toEqual([])
  })

  it('says how it is called, and which file it cannot open', async () => {
    expect((await run('--help')).out).toContain('motcua lint-process FILE')
    expect(await run()).toMatchObject({ code: 2 })
    expect(await run('x.json', '--limit', 'five')).toMatchObject({ code: 2 })
    expect(await run('x.json', '--nonsense')).toMatchObject({ code: 2 })
    expect(await run(join(folder, 'nowhere.json'))).toMatchObject({ code: 1 })
  })
})
