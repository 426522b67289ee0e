import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint } from '../lint/lint.ts'
import { graphOfTable, row, tableOf } from '../testing/models.ts'
import { RunningProcess } from '../testing/running-process.ts'
import type { Box, Point } from './diagram.ts'
import { drawDiagram } from './draw-diagram.ts'
import type { StepRow, StepTable } from './step-table.ts'
import { tableDiagram } from './table-diagram.ts'
import { tableToBpmn } from './table-to-bpmn.ts'

const obstacles = (...rows: StepRow[]) => {
  const answer = tableToBpmn(tableOf(...rows))
  return typeof answer === 'string' ? [] : answer.map((finding) => [finding.code, finding.at])
}
const shape = async (...rows: StepRow[]) => {
  const { nodes, flows } = await graphOfTable(tableOf(...rows))
  return flows.map((flow) => `${nodes[flow.from]!.id}-${nodes[flow.to]!.id}`)
}

/** Tables of up to ten rows with parallel groups (some with branches of two rows) and ways back. */
const tables: fc.Arbitrary<StepTable> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('CENTER', 'COMPETENT', 'H29.19'),
      group: fc.boolean(),
      back: fc.nat({ max: 20 }),
      pair: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((list) => {
    const rows: StepRow[] = []
    for (const { unit, group, back, pair } of list) {
      const order = rows.length + 1
      if (!group) rows.push(row(order, { unit, ...(back > 0 && back < order ? { sendsBackTo: back } : {}) }))
      else {
        const parallelGroup = `G${order}`
        rows.push(row(order, { unit, parallelGroup }), row(order + 1, { unit, parallelGroup, branch: 'b' }))
        if (pair) rows.push(row(order + 2, { parallelGroup, branch: 'b', sendsBackTo: order + 1 }))
      }
    }
    return tableOf(...rows)
  })

describe('A step table as BPMN', () => {
  it('is one step after another', async () => {
    expect(await shape(row(1), row(2), row(3))).toEqual(['start-S1', 'S1-S2', 'S2-S3', 'S3-end'])
  })

  it('decides behind a row that may send back, and merges before the row it goes back to', async () => {
    expect(await shape(row(1), row(2), row(3, { sendsBackTo: 2 }), row(4))).toEqual([
      'start-S1',
      'S1-MS2',
      'S2-S3',
      'S3-X3',
      'X3-S4',
      'X3-MS2',
      'S4-end',
      'MS2-S2',
    ])
  })

  it('runs the rows of a group at the same time, rows of one branch after each other', async () => {
    const group = { parallelGroup: 'G' }
    expect(await shape(row(1, group), row(2, { ...group, branch: 'b' }), row(3, { ...group, branch: 'b' }), row(4))).toEqual([
      'start-P1',
      'P1-S1',
      'P1-S2',
      'S1-J1',
      'S2-S3',
      'S3-J1',
      'J1-S4',
      'S4-end',
    ])
  })

  it('goes to another row or to the end by outcome', async () => {
    const outcomes = [
      { code: 'pass', name: 'Đạt' },
      { code: 'fail', name: 'Không đạt', goesTo: 'end' as const },
      { code: 'check', name: 'Xác minh', goesTo: 3 },
    ]
    expect(await shape(row(1, { outcomes }), row(2), row(3))).toEqual([
      'start-S1',
      'S1-X1',
      'X1-S2',
      'X1-end',
      'X1-MS3',
      'S2-MS3',
      'S3-end',
      'MS3-S3',
    ])
  })

  it('R-067 calls the process of another agency where a row names one, and waits for its answer', async () => {
    const outcomes = [
      { code: 'paid', name: 'Đã nộp thuế' },
      { code: 'exempt', name: 'Miễn thuế', goesTo: 3 },
    ]
    const graph = await graphOfTable(tableOf(row(1, { calls: 'thue-dat-dai', outcomes }), row(2), row(3)))
    const call = graph.nodes.find((node) => node.id === 'S1')!
    expect([call.kind, call.call, call.step?.outcomes]).toEqual(['call', { process: 'thue-dat-dai' }, ['paid', 'exempt']])
    expect(lint(graph, { limitHours: null, processOf: () => ({ approved: true, hours: 8, calls: [] }) })).toEqual([])
  })

  it('carries every cell of a row, whatever characters are in it', async () => {
    const odd = row(1, {
      name: 'Tiếp nhận "A" & <B>\u0000\u0008',
      product: 'Tờ trình\n"mới"',
      form: "Mẫu số 01 <'>",
      legalStep: 'tham-dinh',
      pausesClock: true,
      hours: 0.5,
    })
    const graph = await graphOfTable(tableOf(odd, row(2)))
    expect(graph.nodes.find((node) => node.id === 'S1')).toMatchObject({
      name: 'Tiếp nhận "A" & <B>',
      step: {
        unit: 'COMPETENT',
        role: 'HANDLER',
        kind: 'appraisal',
        hours: 0.5,
        product: 'Tờ trình\n"mới"',
        form: "Mẫu số 01 <'>",
        legalStep: 'tham-dinh',
        pausesClock: true,
      },
    })
  })

  it('keeps the gaps of a draft as gaps', async () => {
    const graph = await graphOfTable(tableOf(row(1, { unit: null, role: null, kind: null, hours: null, actor: 'Chi cục thuế' }), row(2)))
    expect(graph.nodes.find((node) => node.id === 'S1')!.step).toBeUndefined()
    expect(lint(graph, { limitHours: 8 }).map((finding) => finding.code)).toEqual([
      'UNIT_MISSING',
      'ROLE_MISSING',
      'HOURS_MISSING',
      'KIND_MISSING',
    ])
  })

  it.each([
    ['an empty table', [], [['TABLE_EMPTY', 'rows']]],
    [
      'a number used twice',
      [row(1), row(1)],
      [
        ['ORDER_REPEATED', 'rows[0].order'],
        ['ORDER_REPEATED', 'rows[1].order'],
      ],
    ],
    ['a way to nowhere', [row(1), row(2, { sendsBackTo: 7 })], [['TARGET_UNKNOWN', 'rows[1]']]],
    ['a single outcome', [row(1, { outcomes: [{ code: 'a', name: 'A' }] })], [['OUTCOME_ALONE', 'rows[0].outcomes']]],
    [
      'an outcome twice',
      [
        row(1, {
          outcomes: [
            { code: 'a', name: 'A' },
            { code: 'a', name: 'B' },
          ],
        }),
      ],
      [
        ['OUTCOME_REPEATED', 'rows[0].outcomes'],
        ['OUTCOME_REPEATED', 'rows[0].outcomes'],
      ],
    ],
    [
      'an outcome that is no word',
      [
        row(1, {
          outcomes: [
            { code: 'đồng ý', name: 'A' },
            { code: 'b', name: 'B' },
          ],
        }),
      ],
      [['OUTCOME_CODE', 'rows[0].outcomes']],
    ],
    ['a group of one', [row(1, { parallelGroup: 'G' })], [['GROUP_ALONE', 'rows[0].parallelGroup']]],
    [
      'a group torn apart',
      [
        row(1, { parallelGroup: 'G' }),
        row(2, { parallelGroup: 'G' }),
        row(3),
        row(4, { parallelGroup: 'G' }),
        row(5, { parallelGroup: 'G' }),
      ],
      [['GROUP_SPLIT', 'rows[3].parallelGroup']],
    ],
    [
      'a way out of a group',
      [row(1), row(2, { parallelGroup: 'G', sendsBackTo: 1 }), row(3, { parallelGroup: 'G' })],
      [['TARGET_OUTSIDE_BRANCH', 'rows[1]']],
    ],
  ])('is refused in words when no process can be made of it: %s', (_, rows, expected) => {
    expect(obstacles(...rows)).toEqual(expected)
  })

  it('suspects hours that are the same everywhere, and does not stop for it', () => {
    expect(obstacles(row(1, { hours: 40 }), row(2, { hours: 40 }), row(3, { hours: 40 }))).toEqual([])
  })

  it('of any table runs to its end, sent back once wherever it can be, and lint finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const graph = await graphOfTable(table)
        expect(lint(graph, { limitHours: null })).toEqual([])
        const process = new RunningProcess(graph).start()
        const sentBack = new Set<string>()
        for (let steps = 0; process.state.ended === undefined; steps++) {
          expect(steps).toBeLessThan(1000)
          const node = process.openWork()[0]!
          const offered = graph.nodes.find((candidate) => candidate.id === node)!.step!.outcomes
          if (offered === undefined) process.complete(node)
          else process.decide(node, sentBack.has(node) ? 'approve' : 'sendBack')
          sentBack.add(node)
        }
        expect(process.state.ended).toBe('COMPLETED')
        expect(process.history.filter((effect) => effect.type === 'raiseIncident')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('The drawing of a table', () => {
  it('has no overlapping shapes, no line through a shape, no two lines on each other, and everything inside its lane', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const diagram = tableDiagram(table)
        const { pool, lanes, shapes, lines } = drawDiagram(diagram)
        const boxes = [...shapes]
        expect(pairs(boxes).filter(([[, one], [, other]]) => overlap(one, other))).toEqual([])
        for (const flow of diagram.flows) {
          for (const [from, to] of segments(lines.get(flow.id)!)) {
            expect(from.x === to.x || from.y === to.y).toBe(true)
            const hit = boxes.find(([, box]) => overlap(thin(from, to), box))
            expect(hit, `${flow.id} ${flow.from}-${flow.to}`).toBeUndefined()
          }
        }
        for (const lane of lanes) {
          expect(inside(lane.box, pool)).toBe(true)
          expect(lane.nodes.filter((node) => !inside(shapes.get(node)!, lane.box))).toEqual([])
        }
        const runs = diagram.flows.flatMap((flow) =>
          segments(lines.get(flow.id)!)
            .slice(1, -1)
            .map((segment) => ({ flow: flow.id, segment })),
        )
        expect(pairs(runs).filter(([one, other]) => one.flow !== other.flow && onEachOther(one.segment, other.segment))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('has a lane for each unit, named as people call it', () => {
    const names = (...rows: StepRow[]) => drawDiagram(tableDiagram(tableOf(...rows))).lanes.map((lane) => lane.name)
    expect(names(row(1, { unit: 'CENTER' }), row(2), row(3, { unit: 'H29.19' }), row(4, { unit: null, actor: 'Chi cục thuế' }))).toEqual([
      'Bộ phận Một cửa',
      'Cơ quan có thẩm quyền',
      'H29.19',
      'Chi cục thuế',
    ])
  })
})

const pairs = <T>(list: readonly T[]) => list.flatMap((one, position) => list.slice(position + 1).map((other) => [one, other] as const))
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const inside = (a: Box, b: Box) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
const segments = (points: readonly Point[]) => points.slice(1).map((to, position) => [points[position]!, to] as const)
/** A line as a box one pixel shorter at both ends, so that touching the border where it begins is no overlap. */
function thin(from: Point, to: Point): Box {
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  const horizontal = from.y === to.y
  return {
    x: left + (horizontal ? 1 : -0.1),
    y: top + (horizontal ? -0.1 : 1),
    width: horizontal ? Math.max(0, Math.abs(from.x - to.x) - 2) : 0.2,
    height: horizontal ? 0.2 : Math.max(0, Math.abs(from.y - to.y) - 2),
  }
}
function onEachOther([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  if (a.x === b.x && c.x === d.x && a.x === c.x)
    return Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y)) < Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y))
  if (a.y === b.y && c.y === d.y && a.y === c.y)
    return Math.max(Math.min(a.x, b.x), Math.min(c.x, d.x)) < Math.min(Math.max(a.x, b.x), Math.max(c.x, d.x))
  return false
}
