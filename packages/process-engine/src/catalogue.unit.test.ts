import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { graphOfTable } from './testing/models.ts'
import { RunningProcess } from './testing/running-process.ts'
import {
  importStepTable,
  isFindings,
  limitInHours,
  lint,
  longestPath,
  outcomesOf,
  plannedPath,
  readStepTable,
  type StatedLimit,
  type StepTable,
} from './index.ts'

const catalogue = new URL('../../../catalogue/', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogue), 'utf8'))
const files = (folder: string) => readdirSync(new URL(folder, catalogue)).filter((file) => file.endsWith('.json'))

type Gathered = {
  steps: { duration: { value: number; unit: string } | null }[]
  computedTotal: { value: number }
  totalMatches: boolean | null
  flags: { code: string }[]
}

describe('The 20 gathered step tables', () => {
  it('are all there', () => {
    expect(files('processes/imported/')).toHaveLength(20)
  })

  it.each(files('processes/imported/'))(
    '%s becomes a draft: every row and time kept, every remark carried on, and BPMN that compiles',
    async (file) => {
      const gathered = json(`processes/imported/${file}`) as Gathered
      const { table, findings } = importStepTable(gathered)
      const hours = gathered.steps.map((step) => (step.duration === null ? null : step.duration.value * 8))
      expect(table!.rows.map((row) => row.hours)).toEqual(hours)
      const codes = findings.map((finding) => finding.code)
      expect(codes).toEqual(
        expect.arrayContaining(gathered.flags.map((flag) => flag.code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))),
      )
      expect(codes.some((code) => code.startsWith('sum-'))).toBe(gathered.totalMatches === false)
      expect(codes).not.toContain('computed-total-differs')
      expect(codes).toContain('before-2025-07-01')
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])

      const graph = await graphOfTable(table!)
      expect(longestPath(graph).hours).toBe(gathered.computedTotal.value * 8)
      const process = new RunningProcess(graph).start()
      for (const row of table!.rows) process.complete(`S${row.order}`)
      expect(process.state.ended).toBe('COMPLETED')
    },
  )

  it('say in words where the sum exceeds the stated total: 8 of them differ', () => {
    const differing = files('processes/imported/').flatMap((file) =>
      importStepTable(json(`processes/imported/${file}`)).findings.filter(
        (finding) => finding.code === 'sum-exceeds-declared' || finding.code === 'sum-below-declared',
      ),
    )
    expect(differing).toHaveLength(8)
    expect(differing.map((finding) => finding.message)).toContain(
      'Các bước cộng lại 20 ngày làm việc, nguồn ghi tổng 14 ngày làm việc. Cần người có thẩm quyền xác định con số đúng.',
    )
  })
})

describe('The three processes that show the software', () => {
  const demo = (key: string): StepTable => {
    const table = readStepTable(json(`processes/demo/${key}.json`))
    if (isFindings(table)) throw new Error(JSON.stringify(table))
    return table as StepTable
  }
  const shortestLimit = (code: string | null) => {
    const { timeLimits } = json(`procedures/${code}.json`) as { timeLimits: StatedLimit[] }
    return Math.min(...timeLimits.map(limitInHours))
  }

  it('are marked "minh họa" and belong to real procedures', () => {
    const tables = files('processes/demo/').map((file) => demo(file.replace('.json', '')))
    expect(tables.map((table) => [table.key, table.procedureCode, table.note])).toEqual([
      ['chung-thuc-ban-sao-xa', '2.000815', 'minh họa'],
      ['giay-phep-xay-dung', '1.013225', 'minh họa'],
      ['khai-sinh-xa', '1.001193', 'minh họa'],
    ])
  })

  it.each([
    ['khai-sinh-xa', 6, 8],
    ['giay-phep-xay-dung', 76, 80],
    ['chung-thuc-ban-sao-xa', 4, 8],
  ])('R-055 %s takes %i of the %i working hours that the law gives, and lint finds nothing', async (key, hours, limitHours) => {
    const graph = await graphOfTable(demo(key))
    expect(shortestLimit(demo(key).procedureCode)).toBe(limitHours)
    expect(longestPath(graph).hours).toBe(hours)
    expect(lint(graph, { limitHours, variables: [] })).toEqual([])
  })

  it.each(['khai-sinh-xa', 'giay-phep-xay-dung', 'chung-thuc-ban-sao-xa'])(
    '%s runs from acceptance to delivery, sent back once by the leader',
    async (key) => {
      const table = demo(key)
      const graph = await graphOfTable(table)
      const approval = table.rows.find((row) => row.kind === 'approval')!
      const appraisal = table.rows.find((row) => row.kind === 'appraisal')!
      expect(outcomesOf(graph, `S${approval.order}`).map((outcome) => outcome.code)).toEqual(['approve', 'sendBack'])
      const process = new RunningProcess(graph).start()
      const worked: (string | null)[] = []
      const reached: string[] = []
      let sentBack = false
      while (process.state.ended === undefined) {
        const [node] = process.openWork()
        const row = table.rows.find((candidate) => `S${candidate.order}` === node)!
        worked.push(row.kind)
        if (row !== approval) process.complete(node!)
        else {
          process.decide(node!, sentBack ? 'approve' : 'sendBack')
          reached.push(...process.openWork())
          sentBack = true
        }
      }
      expect(process.state.ended).toBe('COMPLETED')
      expect(reached).toEqual([`S${appraisal.order}`, `S${approval.order + 1}`])
      const before = table.rows.slice(0, table.rows.indexOf(approval) + 1).map((row) => row.kind)
      expect(worked).toEqual([...before, 'appraisal', 'approval', 'numbering', 'resultTransfer', 'delivery'])
      expect(process.largestStateBytes).toBeLessThanOrEqual(300)
    },
  )

  it('begin by handing over to the competent agency unless no control slip is needed, and end at the return counter', async () => {
    for (const key of ['khai-sinh-xa', 'giay-phep-xay-dung'])
      expect(demo(key).rows[0]).toMatchObject({ unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'transfer' })
    expect(demo('chung-thuc-ban-sao-xa').rows[0]).toMatchObject({ unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal' })
    for (const key of ['khai-sinh-xa', 'giay-phep-xay-dung', 'chung-thuc-ban-sao-xa']) {
      expect(plannedPath(await graphOfTable(demo(key))).at(-1)).toMatchObject({ unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery' })
    }
  })
})

describe('The state of a running process', () => {
  it('stays within 300 bytes on a ten-step process with a parallel block of three', async () => {
    const group = { parallelGroup: 'G' }
    const rows = Array.from({ length: 10 }, (_, position) => ({
      order: position + 1,
      name: `Bước ${position + 1}`,
      unit: 'COMPETENT',
      role: 'HANDLER' as const,
      kind: 'appraisal' as const,
      hours: 4,
      product: null,
      form: null,
      ...(position >= 3 && position <= 5 ? group : {}),
      ...(position === 7 ? { sendsBackTo: 4 } : {}),
    }))
    const table: StepTable = { format: 'step-table/1', key: 'ten', name: 'Mười bước', procedureCode: null, rows }
    const process = new RunningProcess(await graphOfTable(table)).start()
    let sentBack = false
    while (process.state.ended === undefined) {
      const node = process.openWork()[0]!
      if (node !== 'S8') process.complete(node)
      else process.decide(node, sentBack ? 'approve' : 'sendBack')
      sentBack ||= node === 'S8'
    }
    expect(process.largestStateBytes).toBeLessThanOrEqual(300)
  })
})
