import { describe, expect, it } from 'vitest'
import { flows, graphOf, modelXml, START_END } from '../testing/models.ts'
import { border, endWith, references, sub } from '../testing/play.ts'
import type { KnownProcess } from './check-calls.ts'
import { lint, type LintOptions } from './lint.ts'

const step = (id: string, more = '', unit = 'COMPETENT', kind = 'appraisal') =>
  `<userTask id="${id}" name="Việc ${id}" vn:unit="${unit}" vn:role="HANDLER" vn:kind="${kind}" vn:hours="4" ${more}/>`
const delivery = (id: string, unit = 'CENTER') => step(id, '', unit, 'delivery')
const found = async (elements: string, links: readonly string[], options: Partial<LintOptions> = {}) =>
  lint(await graphOf(modelXml(START_END + elements + flows(...links), references)), { limitHours: null, ...options }).map((finding) => [
    finding.code,
    finding.at,
  ])

describe('The counter as the only contact point', () => {
  it('R-028 finds a supplement that another agency asks for by itself', async () => {
    expect(await found(step('A', 'vn:pausesClock="true"'), ['start-A', 'A-end'])).toEqual([['SINGLE_POINT_ONLY', 'A']])
    expect(await found(step('A', 'vn:pausesClock="true"', 'CENTER'), ['start-A', 'A-end'])).toEqual([])
  })

  it('R-028 finds a result that is not handed out at the counter', async () => {
    expect(await found(step('A') + delivery('D', 'COMPETENT'), ['start-A', 'A-D', 'D-end'])).toEqual([['SINGLE_POINT_ONLY', 'D']])
  })

  it('R-028 finds a refusal that ends past the counter, and accepts one that is handed out there', async () => {
    const elements = step('A', 'vn:outcomes="approve refuse"') + delivery('D') + '<exclusiveGateway id="X"/>'
    const links = (refused: string) => ['start-A', 'A-X', 'X-D?outcome = "approve"', `X-${refused}?outcome = "refuse"`, 'D-end']
    expect(await found(elements, links('end'))).toEqual([['SINGLE_POINT_ONLY', 'X-end']])
    expect(await found(elements + delivery('R'), [...links('R'), 'R-end'])).toEqual([])
  })

  it('leaves the leg of another agency alone, which hands out nothing', async () => {
    expect(await found(step('A'), ['start-A', 'A-end'])).toEqual([])
  })
})

describe('Accounts for the steps', () => {
  it('R-008 names the agencies in which nobody holds the role of a step', async () => {
    const graph = await graphOf(modelXml(START_END + step('A') + flows('start-A', 'A-end')))
    const without = (unit: string, role: string) =>
      unit === 'COMPETENT' && role === 'HANDLER' ? ['UBND xã Hiếu Tử', 'UBND xã Tập Ngãi'] : []
    expect(lint(graph, { limitHours: null, agenciesWithoutAccount: without })).toEqual([
      {
        code: 'NO_ACCOUNT_FOR_STEP',
        severity: 'error',
        at: 'A',
        message: 'Bước "Việc A" chưa có tài khoản giữ vai trò HANDLER ở: UBND xã Hiếu Tử, UBND xã Tập Ngãi.',
      },
    ])
    expect(lint(graph, { limitHours: null, agenciesWithoutAccount: () => [] })).toEqual([])
  })
})

describe('Calls of other processes', () => {
  const known: Readonly<Record<string, KnownProcess>> = {
    tax: { approved: true, hours: 40, calls: [] },
    draft: { approved: false, hours: 8, calls: [] },
    back: { approved: true, hours: 8, calls: ['tax', 'p'] },
    ring: { approved: true, hours: 8, calls: ['ring'] },
  }
  const calling = (process: string, options: Partial<LintOptions> = {}) =>
    found(step('A') + `<callActivity id="C" name="Thuế" calledElement="${process}"/>`, ['start-A', 'A-C', 'C-end'], {
      processOf: (key) => known[key],
      ...options,
    })

  it.each([
    ['tax', []],
    ['nowhere', [['CALLED_PROCESS_UNKNOWN', 'C']]],
    ['draft', [['CALLED_PROCESS_NOT_APPROVED', 'C']]],
    ['back', [['CALLS_IN_CIRCLE', 'C']]],
    ['ring', [['CALLS_IN_CIRCLE', 'C']]],
    ['p', [['CALLS_IN_CIRCLE', 'C']]],
  ])('must exist, be approved and not come back: %s', async (process, expected) => {
    expect(await calling(process)).toEqual(expected)
  })

  it('R-070 count their own longest path in the time of the process', async () => {
    expect(await calling('tax', { limitHours: 44 })).toEqual([])
    expect(await calling('tax', { limitHours: 43 })).toEqual([['STEP_SUM_EXCEEDS_LIMIT', 'p']])
  })
})

describe('Several runs, events and time', () => {
  const several = (id: string, inside: string) =>
    step(id).replace('/>', `><multiInstanceLoopCharacteristics${inside}</multiInstanceLoopCharacteristics></userTask>`)

  it('R-070 counts runs side by side once and runs one after the other as many times as there are', async () => {
    const loop = (sequential: boolean) => several('A', ` isSequential="${sequential}"><loopCardinality>3</loopCardinality>`)
    expect(await found(loop(false), ['start-A', 'A-end'], { limitHours: 4 })).toEqual([])
    expect(await found(loop(true), ['start-A', 'A-end'], { limitHours: 12 })).toEqual([])
    expect(await found(loop(true), ['start-A', 'A-end'], { limitHours: 11 })).toEqual([['STEP_SUM_EXCEEDS_LIMIT', 'p']])
  })

  it('knows the names that a completion condition may use, and names others', async () => {
    const until = (text: string) => several('A', ` vn:collection="agencies"><completionCondition>${text}</completionCondition>`)
    const options = { variables: ['agencies'] }
    expect(await found(until('numberOfCompletedInstances = 2'), ['start-A', 'A-end'], options)).toEqual([])
    expect(await found(until('numberOfComplete = 2'), ['start-A', 'A-end'], options)).toEqual([['VARIABLE_UNKNOWN', 'A']])
    expect(await found(until('outcome = "object"'), ['start-A', 'A-end'], { variables: [] })).toEqual([['COUNT_FROM_STEP', 'A']])
  })

  it('counts an event sub-process, which may begin at the last moment', async () => {
    const event = `<subProcess id="V" triggeredByEvent="true"><startEvent id="s"><timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition></startEvent><endEvent id="e"/>${step('B')}${flows('s-B', 'B-e')}</subProcess>`
    expect(await found(step('A') + event, ['start-A', 'A-end'], { limitHours: 8 })).toEqual([])
    expect(await found(step('A') + event, ['start-A', 'A-end'], { limitHours: 7 })).toEqual([['STEP_SUM_EXCEEDS_LIMIT', 'p']])
  })

  it('finds an error that nobody catches, unless a caller may', async () => {
    const inside = step('A') + endWith('broken', 'E1') + flows('sS-A', 'A-broken')
    const drawn = sub('S', inside).replace('<endEvent id="eS"/>', '')
    expect(await found(drawn, ['start-S', 'S-end'])).toEqual([['ERROR_NOT_CAUGHT', 'broken']])
    expect(await found(drawn, ['start-S', 'S-end'], { calledByOthers: true })).toEqual([])
    expect(await found(drawn + border('b', 'S', 'E1'), ['start-S', 'S-end', 'b-end'])).toEqual([])
    expect(await found(drawn + border('b', 'S', 'E2'), ['start-S', 'S-end', 'b-end'])).toEqual([['ERROR_NOT_CAUGHT', 'broken']])
  })
})

describe('Soundness', () => {
  const gates = (...kinds: readonly string[]) =>
    kinds
      .map((kind, n) => `<${kind}Gateway id="G${n}" default="${n === 0 && kind !== 'parallel' ? 'G0-B' : ''}"/>`.replace(' default=""', ''))
      .join('')
  const diamond = ['start-G0', 'G0-A?a', 'G0-B', 'A-G1', 'B-G1', 'G1-C', 'C-end']

  it('finds a join that waits for a branch that was not taken', async () => {
    expect(await found(gates('exclusive', 'parallel') + step('A') + step('B') + step('C'), diamond)).toEqual([['MAY_NEVER_END', 'G1']])
  })

  it('finds a step that two branches reach side by side', async () => {
    const bare = diamond.map((link) => link.replace('?a', ''))
    expect(await found(gates('parallel', 'exclusive') + step('A') + step('B') + step('C'), bare)).toEqual([['NOT_ONE_SAFE', 'G1']])
  })

  it('accepts the matching join of each kind', async () => {
    for (const kind of ['exclusive', 'inclusive'])
      expect(await found(gates(kind, kind) + step('A') + step('B') + step('C'), diamond)).toEqual([])
  })

  it('finds a way back out of one branch of a parallel block', async () => {
    const elements =
      gates('parallel', 'parallel') + '<exclusiveGateway id="M"/><exclusiveGateway id="X" default="X-G1"/>' + step('A') + step('B')
    const codes = await found(elements, ['start-M', 'M-G0', 'G0-A', 'G0-B', 'A-X', 'X-M?again', 'X-G1', 'B-G1', 'G1-end'])
    expect(codes.map(([code]) => code)).toEqual(['NOT_ONE_SAFE'])
  })

  it('looks inside sub-processes, and treats them as one step outside', async () => {
    const inner = gates('exclusive', 'parallel') + step('A') + step('B') + flows('sS-G0', 'G0-A?a', 'G0-B', 'A-G1', 'B-G1', 'G1-eS')
    expect(await found(sub('S', inner), ['start-S', 'S-end'])).toEqual([['MAY_NEVER_END', 'G1']])
  })

  it('accepts a warning beside the work in a loop', async () => {
    const elements =
      '<exclusiveGateway id="M"/><exclusiveGateway id="X" default="X-end"/>' + step('A') + step('W') + border('late', 'A', 'timer', false)
    expect(await found(elements, ['start-M', 'M-A', 'A-X', 'X-M?again', 'X-end', 'late-W', 'W-end'])).toEqual([])
  })

  it('decides a process of 300 nodes with loops, blocks and warnings in less than a second', async () => {
    const part = (n: number) =>
      `<exclusiveGateway id="M${n}"/><parallelGateway id="P${n}"/><parallelGateway id="J${n}"/><exclusiveGateway id="X${n}" default="X${n}-d"/>` +
      step(`A${n}`) +
      step(`B${n}`) +
      step(`W${n}`) +
      border(`T${n}`, `A${n}`, 'timer', false)
    const links = (n: number) => [
      `M${n}-P${n}`,
      `P${n}-A${n}`,
      `P${n}-B${n}`,
      `A${n}-J${n}`,
      `B${n}-J${n}`,
      `J${n}-X${n}`,
      `X${n}-M${n}?again`,
      `T${n}-W${n}`,
      `W${n}-end`,
    ]
    const all = Array.from({ length: 38 }, (_, n) => n)
    const chain = all.map((n) => `<sequenceFlow id="X${n}-d" sourceRef="X${n}" targetRef="${n === 37 ? 'end' : `M${n + 1}`}"/>`).join('')
    const graph = await graphOf(modelXml(START_END + all.map(part).join('') + flows('start-M0', ...all.flatMap(links)) + chain, references))
    expect(graph.nodes.length).toBeGreaterThan(300)
    const from = performance.now()
    expect(lint(graph, { limitHours: null })).toEqual([])
    expect(performance.now() - from).toBeLessThan(1000)
  })
})
