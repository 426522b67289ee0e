import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simulateCommand } from './simulate.ts'

const building = fileURLToPath(new URL('../../../catalogue/processes/demo/giay-phep-xay-dung.json', import.meta.url))
let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'motcua-simulate-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const io = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) }
  return { code: await simulateCommand(args, io), ...written }
}
type Answer = {
  options: { limitHours: number }
  shareLate: { mean: number }
  runs: { seed: number; finished: number; steps: unknown[] }[]
  curve: { staff: number; shareLate: number }[]
}

describe('motcua simulate', () => {
  it('plays a shipped process against the limit of its procedure, once for each seed', async () => {
    const { code, out } = await run(building, '--json', '--dossiers', '200', '--warm-up', '50', '--seeds', '2')
    const answer = JSON.parse(out) as Answer
    expect(code).toBe(0)
    expect(answer.options.limitHours).toBe(80)
    expect(answer.runs.map(({ seed, finished }) => [seed, finished])).toEqual([
      [1, 200],
      [2, 200],
    ])
    expect(answer.runs[0]!.steps.length).toBeGreaterThan(4)
  })

  it('draws how many are late against the number of people in one role', async () => {
    const few = ['--dossiers', '300', '--warm-up', '50', '--seeds', '2', '--per-day', '6', '--staff', '9']
    const { out } = await run(building, '--json', ...few, '--pool', 'COMPETENT/HANDLER=6,12,40')
    const { curve } = JSON.parse(out) as Answer
    expect(curve.map((point) => point.staff)).toEqual([6, 12, 40])
    expect(curve[0]!.shareLate).toBeGreaterThan(curve[2]!.shareLate)
    expect((await run(building, ...few)).out).toMatch(/^300 hồ sơ, 2 lần chạy, thời hạn 80 giờ làm việc: trễ /)
  })

  it('answers with findings when the file holds no process that runs', async () => {
    const file = join(folder, 'broken.bpmn')
    writeFileSync(file, '<definitions>')
    const { code, out } = await run(file, '--json')
    expect([code, Object.keys(JSON.parse(out) as object)]).toEqual([1, ['findings']])
  })

  it('says how it is called', async () => {
    expect((await run('--help')).out).toContain('motcua simulate FILE')
    expect(await run(join(folder, 'nowhere'))).toMatchObject({ code: 1 })
    for (const wrong of [[], ['--nonsense'], [building, '--dossiers', 'many'], [building, '--seeds', '0'], [building, '--pool', 'HANDLER']])
      expect(await run(...wrong)).toMatchObject({ code: 2 })
  })
})
