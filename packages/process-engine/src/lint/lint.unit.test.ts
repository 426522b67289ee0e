import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../analysis/outcomes.ts'
import { flows, graphOf, graphOfTable, modelXml, row, START_END, tableOf } from '../testing/models.ts'
import { lint } from './lint.ts'

const task = (id: string, more = '') =>
  `<userTask id="${id}" name="Việc ${id}" vn:unit="COMPETENT" vn:role="HANDLER" vn:kind="appraisal" vn:hours="1" ${more}/>`
const graph = (elements: string, ...links: string[]) => graphOf(modelXml(START_END + elements + flows(...links)))
const found = async (elements: string, ...links: string[]) =>
  lint(await graph(elements, ...links), { limitHours: null }).map((finding) => [finding.code, finding.at])
const decision = (ways: string, more = '') => task('A', more) + task('B') + task('C') + `<exclusiveGateway id="X" name="Kết quả" ${ways}/>`

describe('Lint before approval', () => {
  it('R-055 accepts 4 + 24 + 8 + 4 hours in a limit of 40', async () => {
    const rows = [4, 24, 8, 4].map((hours, position) => row(position + 1, { hours }))
    expect(lint(await graphOfTable(tableOf(...rows)), { limitHours: 40 })).toEqual([])
  })

  it('R-055 finds 4 + 24 + 8 + 8 hours too long for a limit of 40, and says which path', async () => {
    const rows = [4, 24, 8, 8].map((hours, position) => row(position + 1, { hours }))
    expect(lint(await graphOfTable(tableOf(...rows)), { limitHours: 40 })).toEqual([
      {
        code: 'STEP_SUM_EXCEEDS_LIMIT',
        severity: 'error',
        at: 'thu-dieu',
        message:
          'Các bước trên đường dài nhất cộng lại 44 giờ (5,5 ngày làm việc), vượt thời hạn giải quyết 40 giờ (5 ngày làm việc). Đường dài nhất: Bước 1 → Bước 2 → Bước 3 → Bước 4.',
      },
    ])
  })

  it('R-070 compares the longest branch with the limit, not the sum of branches', async () => {
    const block = { parallelGroup: 'P' }
    const built = await graphOfTable(tableOf(row(1, { hours: 40, ...block }), row(2, { hours: 56, ...block }), row(3, { hours: 16 })))
    expect(lint(built, { limitHours: 72 })).toEqual([])
    expect(lint(built, { limitHours: 71 }).map((finding) => finding.code)).toEqual(['STEP_SUM_EXCEEDS_LIMIT'])
  })

  it('R-055 asks unit, role, hours and kind of every step', async () => {
    expect(await found('<userTask id="A"/>', 'start-A', 'A-end')).toEqual([
      ['UNIT_MISSING', 'A'],
      ['ROLE_MISSING', 'A'],
      ['HOURS_MISSING', 'A'],
      ['KIND_MISSING', 'A'],
    ])
    expect(
      await found(`<userTask id="A" vn:unit="Sở Xây dựng" vn:role="HANDLER" vn:kind="appraisal" vn:hours="-1"/>`, 'start-A', 'A-end'),
    ).toEqual([
      ['UNIT_UNKNOWN', 'A'],
      ['HOURS_NEGATIVE', 'A'],
    ])
  })

  it('asks no hours of a step that waits for the citizen', async () => {
    const wait = `<userTask id="A" vn:unit="CENTER" vn:role="INTAKE_OFFICER" vn:kind="transfer" vn:pausesClock="true"/>`
    expect(await found(wait, 'start-A', 'A-end')).toEqual([])
  })

  it.each(['CENTER', 'COMPETENT', 'H29.19', '000.00.19.H29'])('knows %s as a unit', async (unit) => {
    const built = await graph(`<userTask id="A" vn:unit="${unit}" vn:role="HANDLER" vn:kind="appraisal" vn:hours="1"/>`, 'start-A', 'A-end')
    expect(lint(built, { limitHours: null })).toEqual([])
  })

  it('finds a decision that may have no way out', async () => {
    const ways = ['start-A', 'A-X', 'X-B?outcome = "yes"', 'X-C?outcome = "no"', 'B-end', 'C-end']
    expect(await found(decision(''), ...ways)).toEqual([['GATEWAY_NOT_COVERED', 'X']])
    expect(await found(decision('', 'vn:outcomes="yes no"'), ...ways)).toEqual([])
    expect(await found(decision('', 'vn:outcomes="yes no later"'), ...ways)).toEqual([['GATEWAY_NOT_COVERED', 'X']])
    expect(await found(decision('default="X-C"'), 'start-A', 'A-X', 'X-B?outcome = "yes"', 'X-C', 'B-end', 'C-end')).toEqual([])
    expect(await found(decision(''), 'start-A', 'A-X', 'X-B?n > 5', 'X-C?n <= 5', 'B-end', 'C-end')).toEqual([['GATEWAY_NOT_COVERED', 'X']])
  })

  it('finds a way without a condition, a condition that is never read, and steps with conditional ways only', async () => {
    expect(await found(decision(''), 'start-A', 'A-X', 'X-B', 'X-C?n > 1', 'B-end', 'C-end')).toEqual([['FLOW_WITHOUT_CONDITION', 'X-B']])
    expect(await found(task('A') + task('B') + '<parallelGateway id="P"/>', 'start-P', 'P-A?n > 1', 'P-B', 'A-end', 'B-end')).toEqual([
      ['CONDITION_IGNORED', 'P-A'],
    ])
    expect(await found(task('A'), 'start-A', 'A-end?n > 1')).toEqual([['GATEWAY_NOT_COVERED', 'A']])
  })

  it('finds a question about an outcome where no step has just given one', async () => {
    const ways = ['X-B?outcome = "yes"', 'X-C', 'B-end', 'C-end']
    expect(await found(task('B') + task('C') + '<exclusiveGateway id="X" default="X-C"/>', 'start-X', ...ways)).toEqual([
      ['OUTCOME_OUT_OF_REACH', 'X-B'],
    ])
    const joined = decision('default="X-C"') + task('D') + '<parallelGateway id="P"/><parallelGateway id="J"/>'
    expect(await found(joined, 'start-P', 'P-A', 'P-D', 'A-J', 'D-J', 'J-X', ...ways)).toEqual([['OUTCOME_OUT_OF_REACH', 'X-B']])
    const merged = decision('default="X-C"') + task('D') + '<exclusiveGateway id="M"/>'
    expect(await found(merged, 'start-A', 'A-M', 'M-X', 'X-D?outcome = "again"', 'D-M', ...ways)).toEqual([])
  })

  it('finds a mistyped name when the facts of the dossier are known', async () => {
    const built = await graph(decision('default="X-C"'), 'start-A', 'A-X', 'X-B?aera > 500', 'X-C', 'B-end', 'C-end')
    expect(lint(built, { limitHours: null, variables: ['area'] }).map((finding) => [finding.code, finding.at])).toEqual([
      ['VARIABLE_UNKNOWN', 'X-B'],
    ])
    expect(lint(built, { limitHours: null, variables: ['aera'] })).toEqual([])
  })

  it('finds what cannot be reached, and what can never end', async () => {
    expect(await found(task('A') + task('B'), 'start-A', 'A-end', 'B-end')).toEqual([['NODE_UNREACHABLE', 'B']])
    expect(await found(task('A') + task('B'), 'start-A', 'A-B', 'B-A')).toEqual([
      ['NO_END_REACHABLE', 'start'],
      ['NODE_UNREACHABLE', 'end'],
      ['NO_END_REACHABLE', 'A'],
      ['NO_END_REACHABLE', 'B'],
    ])
    expect(await found(task('A') + task('B') + '<parallelGateway id="P"/>', 'start-P', 'P-A', 'P-B', 'A-end')).toEqual([['DEAD_END', 'B']])
  })

  it('looks inside a sub-process too', async () => {
    const sub = `<subProcess id="S"><startEvent id="s"/><endEvent id="e"/>${task('A')}${task('B')}${flows('s-A', 'A-e', 'B-e')}</subProcess>`
    expect(await found(sub, 'start-S', 'S-end')).toEqual([['NODE_UNREACHABLE', 'B']])
  })

  it('finds a loop in which nothing waits, also through a sub-process that waits for nothing', async () => {
    const gateways = '<exclusiveGateway id="M"/><exclusiveGateway id="X" default="X-end"/>'
    expect(await found(gateways, 'start-M', 'M-X', 'X-M?n > 1', 'X-end')).toEqual([['LOOP_WITHOUT_WAIT', 'X']])
    expect(await found(gateways + task('A'), 'start-M', 'M-A', 'A-X', 'X-M?n > 1', 'X-end')).toEqual([])
    const empty = `<subProcess id="S"><startEvent id="s"/><endEvent id="e"/>${flows('s-e')}</subProcess>`
    expect(await found(gateways + empty, 'start-M', 'M-S', 'S-X', 'X-M?n > 1', 'X-end')).toEqual([['LOOP_WITHOUT_WAIT', 'X']])
    const waiting = `<subProcess id="S"><startEvent id="s"/><endEvent id="e"/>${task('A')}${flows('s-A', 'A-e')}</subProcess>`
    expect(await found(gateways + waiting, 'start-M', 'M-S', 'S-X', 'X-M?n > 1', 'X-end')).toEqual([])
  })

  it('reads 300 steps in less than a second', async () => {
    const rows = Array.from({ length: 300 }, (_, position) => row(position + 1, position % 7 === 3 ? { sendsBackTo: position } : {}))
    const built = await graphOfTable(tableOf(...rows))
    const from = performance.now()
    expect(lint(built, { limitHours: 1200 })).toEqual([])
    expect(performance.now() - from).toBeLessThan(1000)
  })
})

describe('The outcomes a step offers', () => {
  it('are read from the decision behind it, with the words beside the arrows', async () => {
    const built = await graphOfTable(
      tableOf(
        row(1),
        row(2, {
          outcomes: [
            { code: 'approve', name: 'Phê duyệt' },
            { code: 'sendBack', name: 'Trả lại', goesTo: 1 },
          ],
        }),
        row(3),
      ),
    )
    expect(outcomesOf(built, 'S2')).toEqual([
      { code: 'approve', name: 'Phê duyệt', leadsTo: 'S3' },
      { code: 'sendBack', name: 'Trả lại', leadsTo: 'MS1' },
    ])
    expect(outcomesOf(built, 'S1')).toEqual([])
    expect(outcomesOf(built, 'nowhere')).toEqual([])
  })

  it('take the default flow for what no condition names', async () => {
    const built = await graph(
      decision('default="X-C"', 'vn:outcomes="yes no"'),
      'start-A',
      'A-X',
      'X-B?outcome in ("yes", "maybe")',
      'X-C',
      'B-end',
      'C-end',
    )
    expect(outcomesOf(built, 'A')).toEqual([
      { code: 'yes', name: 'yes', leadsTo: 'B' },
      { code: 'no', name: 'no', leadsTo: 'C' },
    ])
  })
})
