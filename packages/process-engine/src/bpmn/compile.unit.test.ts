import { describe, expect, it } from 'vitest'
import { isFindings } from '../finding.ts'
import { findingsOf, flows, graphOf, modelXml, START_END, tasks } from '../testing/models.ts'
import { compile } from './compile.ts'
import { maxModelCharacters, parseBpmn } from './parse-bpmn.ts'

const codes = async (xml: string, processId?: string) => (await findingsOf(xml, processId)).map((finding) => finding.code)
const simple = (middle: string, ...links: string[]) => modelXml(START_END + middle + flows(...links))

describe('Compiling a BPMN model', () => {
  it('reads flows from the sequence flows alone, because incoming and outgoing may legally be absent', async () => {
    const graph = await graphOf(simple(tasks('A'), 'start-A', 'A-end'))
    expect(graph.nodes.map((node) => [node.id, node.kind, node.incoming, node.outgoing])).toEqual([
      ['start', 'start', [], [0]],
      ['end', 'end', [1], []],
      ['A', 'user', [0], [1]],
    ])
  })

  it('is the same after a trip through JSON, and cannot be changed', async () => {
    const graph = await graphOf(simple(tasks('A'), 'start-A', 'A-end'))
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
    expect(() => Object.assign(graph.nodes[0]!, { id: 'other' })).toThrow(TypeError)
  })

  it('reads the vn: attributes of a step whatever the prefix of their namespace', async () => {
    const task = `<userTask id="A" m:unit="COMPETENT" m:role="HANDLER" m:kind="appraisal" m:hours="2.5" m:product="Tờ trình" m:form="Mẫu 01" m:legalStep="tham-dinh" m:pausesClock="true" m:outcomes="pass fail" xmlns:m="urn:vn:mot-cua:1"/>`
    const graph = await graphOf(simple(task, 'start-A', 'A-end'))
    expect(graph.nodes.find((node) => node.id === 'A')!.step).toEqual({
      unit: 'COMPETENT',
      role: 'HANDLER',
      kind: 'appraisal',
      hours: 2.5,
      product: 'Tờ trình',
      form: 'Mẫu 01',
      legalStep: 'tham-dinh',
      pausesClock: true,
      outcomes: ['pass', 'fail'],
    })
  })

  it.each([
    ['role', 'HANDLR'],
    ['kind', 'thẩm định'],
    ['hours', '2 giờ'],
    ['hours', '2,5'],
    ['pausesClock', 'có'],
    ['outcomes', 'đồng-ý'],
  ])('names an attribute that is not understood instead of dropping it: %s="%s"', async (name, value) => {
    const [finding] = await findingsOf(simple(`<userTask id="A" name="Thẩm định" vn:${name}="${value}"/>`, 'start-A', 'A-end'))
    expect(finding).toMatchObject({ code: 'ATTRIBUTE_NOT_UNDERSTOOD', at: 'A', severity: 'error' })
    expect(finding!.message).toContain(value.split(' ')[0])
  })

  it('reads manual and plain tasks as user tasks', async () => {
    const graph = await graphOf(simple('<manualTask id="A"/><task id="B"/>', 'start-A', 'A-B', 'B-end'))
    expect(graph.nodes.filter((node) => node.kind === 'user').map((node) => node.id)).toEqual(['A', 'B'])
  })

  it.each([
    ['a complex gateway', '<complexGateway id="A"/>'],
    ['a transaction', '<transaction id="A"/>'],
    ['a loop mark on a step', '<userTask id="A"><standardLoopCharacteristics/></userTask>'],
    ['a gateway that begins a process', '<eventBasedGateway id="A" instantiate="true"/>'],
    ['a compensation', '<intermediateThrowEvent id="A"><compensateEventDefinition/></intermediateThrowEvent>'],
    ['a script', '<scriptTask id="A"/>'],
  ])('refuses what it cannot run yet, never reading it as something simpler: %s', async (_, element) => {
    expect(await codes(simple(element, 'start-A', 'A-end'))).toEqual(['ELEMENT_NOT_SUPPORTED'])
  })

  it.each([
    ['no start', modelXml('<endEvent id="end"/>' + tasks('A') + flows('A-end')), ['START_MISSING']],
    ['a repeated id', simple(tasks('A', 'A'), 'start-A', 'A-end'), ['ID_REPEATED']],
    ['several starts', simple(tasks('A') + '<startEvent id="s2"/>', 'start-A', 's2-A', 'A-end'), ['SEVERAL_STARTS']],
    ['a flow into nowhere', simple(tasks('A'), 'start-A', 'A-B'), ['FLOW_DANGLING']],
    ['a flow into the start', simple(tasks('A'), 'start-A', 'A-start'), ['FLOW_INTO_START']],
    ['a wrong condition', simple('<exclusiveGateway id="A"/>', 'start-A', 'A-end?x = '), ['CONDITION_SYNTAX']],
    ['another language', simple('<exclusiveGateway id="A"/>', 'start-A', 'A-end?${x == 1}'), ['CONDITION_SYNTAX']],
    ['a condition on the clock', simple('<exclusiveGateway id="A"/>', 'start-A', 'A-end?today() > x'), ['CONDITION_READS_CLOCK']],
    [
      'a function that FEEL does not have',
      simple('<exclusiveGateway id="A"/>', 'start-A', 'A-end?contians(x, "y")'),
      ['CONDITION_FUNCTION'],
    ],
    ['a call of nothing', simple('<callActivity id="A"/>', 'start-A', 'A-end'), ['CALLED_PROCESS_MISSING']],
    [
      'a task done nobody knows how often',
      simple('<userTask id="A"><multiInstanceLoopCharacteristics/></userTask>', 'start-A', 'A-end'),
      ['COUNT_MISSING'],
    ],
    ['an error without a code', simple('<endEvent id="A"><errorEventDefinition/></endEvent>', 'start-A'), ['ERROR_MISSING']],
    [
      'an event-based gateway before a task',
      simple('<eventBasedGateway id="G"/>' + tasks('A', 'B'), 'start-G', 'G-A', 'G-B', 'A-end', 'B-end'),
      ['EVENT_GATEWAY_TARGET'],
    ],
    [
      'an event on the border of a gateway',
      simple(
        '<exclusiveGateway id="X"/><boundaryEvent id="B" attachedToRef="X"><errorEventDefinition/></boundaryEvent>',
        'start-X',
        'X-end',
        'B-end',
      ),
      ['BOUNDARY_ON_PASSING'],
    ],
    [
      'a flow into an event sub-process',
      simple('<subProcess id="A" triggeredByEvent="true"><startEvent id="s"><errorEventDefinition/></startEvent></subProcess>', 'start-A'),
      ['EVENT_SUB_PROCESS_LINKED'],
    ],
    [
      'sub-processes nested without end',
      modelXml(
        Array.from({ length: 40 }, (_, n) => `<subProcess id="S${n}"><startEvent id="s${n}"/>`).join('') + '</subProcess>'.repeat(40),
      ),
      ['NESTED_TOO_DEEP'],
    ],
    ['an empty condition', simple('<exclusiveGateway id="A"/>', 'start-A', 'A-end? '), ['CONDITION_EMPTY']],
    [
      'a timer that is no time',
      simple(
        tasks('A') +
          '<boundaryEvent id="B" attachedToRef="A"><timerEventDefinition><timeDuration>8 giờ</timeDuration></timerEventDefinition></boundaryEvent>',
        'start-A',
        'A-end',
        'B-end',
      ),
      ['TIMER_NOT_UNDERSTOOD'],
    ],
    ['a sub-process without a start', simple('<subProcess id="A"><endEvent id="e"/></subProcess>', 'start-A', 'A-end'), ['START_MISSING']],
    ['an empty process', modelXml(''), ['PROCESS_MISSING']],
  ])('says in words what prevents it: %s', async (_, xml, expected) => {
    const findings = await findingsOf(xml)
    expect(findings.map((finding) => finding.code)).toEqual(expected)
    expect(findings.every((finding) => finding.message.length > 20)).toBe(true)
  })

  it('asks which process is meant when a model holds several, and takes the named one', async () => {
    const two = modelXml(START_END + tasks('A') + flows('start-A', 'A-end')).replace(
      '</definitions>',
      '<process id="q"><startEvent id="s"/><userTask id="B"/><sequenceFlow id="f" sourceRef="s" targetRef="B"/></process></definitions>',
    )
    expect(await codes(two)).toEqual(['SEVERAL_PROCESSES'])
    expect((await graphOf(two, 'q')).key).toBe('q')
    expect(await codes(two, 'r')).toEqual(['PROCESS_MISSING'])
  })

  it('keeps a node named like a part of JavaScript apart from it', async () => {
    const graph = await graphOf(simple(tasks('constructor', '__proto__'), 'start-constructor', 'constructor-__proto__', '__proto__-end'))
    expect(graph.nodes).toHaveLength(4)
  })
})

describe('Reading BPMN text', () => {
  it.each([
    ['<a', 'XML_MALFORMED'],
    ['', 'XML_MALFORMED'],
    ['<html/>', 'XML_MALFORMED'],
    ['<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><definitions/>', 'DOCTYPE_REFUSED'],
    [' '.repeat(maxModelCharacters + 1), 'MODEL_TOO_LARGE'],
  ])('answers bad text with a finding', async (xml, code) => {
    const answer = await parseBpmn(xml)
    expect(isFindings(answer) && answer.map((finding) => finding.code)).toEqual([code])
  })

  it('warns of parts it could not read and keeps the rest', async () => {
    const model = await parseBpmn(modelXml(START_END + tasks('A') + '<strange/>' + flows('start-A', 'A-end')))
    if (isFindings(model)) throw new Error('expected a model')
    expect(model.warnings.map((finding) => finding.code)).toEqual(['PART_NOT_READ'])
    expect(isFindings(compile(model))).toBe(false)
  })

  it('compiles a process of 300 steps in less than 200 ms', async () => {
    const ids = Array.from({ length: 300 }, (_, position) => `A${position}`)
    const links = ids.map((id, position) => `${position === 0 ? 'start' : ids[position - 1]}-${id}`)
    const model = await parseBpmn(modelXml(START_END + tasks(...ids) + flows(...links, 'A299-end')))
    if (isFindings(model)) throw new Error('expected a model')
    const from = performance.now()
    expect(isFindings(compile(model))).toBe(false)
    expect(performance.now() - from).toBeLessThan(200)
  })
})
