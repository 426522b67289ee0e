import type { ModdleElement } from 'bpmn-moddle'
import { compileCondition } from '../condition/compile-condition.ts'
import type { Condition } from '../condition/condition.ts'
import { errorAt, isFindings, type Finding } from '../finding.ts'
import { holdsToken, isCatch, isScope } from '../graph-index.ts'
import type { GraphFlow, GraphNode, NodeKind, ProcessGraph } from '../process-graph.ts'
import { elementKind } from './element-kind.ts'
import { findProcess, flowElements } from './find-process.ts'
import type { ParsedModel } from './parse-bpmn.ts'
import { readStepAttributes } from './read-step-attributes.ts'
import { readMany } from './read-many.ts'
import { readTrigger } from './read-trigger.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
/** Sub-processes nest two or three deep; a file that nests hundreds is broken or hostile, and would exhaust the stack. */
const deepestNesting = 20

type NodeDraft = Writable<Omit<GraphNode, 'incoming' | 'outgoing' | 'boundary'>> & {
  incoming: number[]
  outgoing: number[]
  boundary?: number[]
}

/**
 * Compile a parsed model to the graph that `step` runs, or say everything that prevents it.
 *
 * Done once, when a process version is published; the graph is frozen and is the same after a trip through JSON.
 * What compiles may still be a bad process: that is for `lint`.
 */
export function compile(model: ParsedModel, processId?: string): ProcessGraph | Finding[] {
  const process = findProcess(model.definitions, processId)
  if (isFindings(process)) return [...process]
  const unread = model.warnings.filter((finding) => finding.severity === 'error')
  if (unread.length > 0) return unread
  return new Compilation(process).finish()
}

class Compilation {
  private readonly process: ModdleElement
  private readonly findings: Finding[] = []
  private readonly nodes: NodeDraft[] = []
  private readonly flows: GraphFlow[] = []
  private readonly elements: ModdleElement[] = []
  private readonly sequenceFlows: ModdleElement[] = []
  private readonly numberOf = new Map<ModdleElement, number>()

  constructor(process: ModdleElement) {
    this.process = process
    this.collect(process, -1)
    this.elements.forEach((element, number) => this.attach(element, this.nodes[number]!, number))
    this.sequenceFlows.forEach((flow) => this.connect(flow))
  }

  finish(): ProcessGraph | Finding[] {
    const tooDeep = this.findings.filter((finding) => finding.code === 'NESTED_TOO_DEEP')
    if (tooDeep.length > 0) return tooDeep
    const start = this.entryOf(-1, this.process)
    this.nodes.forEach((node, number) => {
      if (isScope(node as GraphNode)) node.entry = this.entryOf(number, this.elements[number]!)
      if (node.kind === 'eventSubProcess') node.interrupting = this.nodes[node.entry!]?.interrupting !== false
      if (node.kind === 'eventBased') this.checkEventGateway(node)
      if (node.kind === 'eventSubProcess' && node.incoming.length + node.outgoing.length > 0)
        this.reportNode(node, 'EVENT_SUB_PROCESS_LINKED', `"${node.name}" khởi động bằng sự kiện nên không được nối luồng vào hay ra.`)
    })
    if (this.findings.length > 0) return this.findings
    const { id = '', name = id } = this.process
    return deepFreeze({ format: 1, key: id, name, start, nodes: this.nodes, flows: this.flows })
  }

  private collect(container: ModdleElement, within: number, depth = 0): void {
    if (depth > deepestNesting) {
      return this.report(container, 'NESTED_TOO_DEEP', `"${nameOf(container)}" nằm trong hơn ${deepestNesting} lớp quy trình con.`)
    }
    for (const element of flowElements(container)) {
      if (element.$type === 'bpmn:SequenceFlow') this.sequenceFlows.push(element)
      if (!element.$instanceOf('bpmn:FlowNode')) continue
      const reading = elementKind(element, this.nodes[within]?.kind)
      if ('unsupported' in reading) {
        this.report(element, 'ELEMENT_NOT_SUPPORTED', `"${nameOf(element)}": hệ thống chưa chạy được phần tử ${reading.unsupported}.`)
        continue
      }
      const number = this.addNode(element, reading.kind, within)
      if (reading.kind === 'subProcess' || reading.kind === 'eventSubProcess') this.collect(element, number, depth + 1)
    }
  }

  private addNode(element: ModdleElement, kind: NodeKind, within: number): number {
    const number = this.nodes.length
    this.numberOf.set(element, number)
    this.elements.push(element)
    this.nodes.push({ id: element.id ?? '', name: nameOf(element), kind, within, incoming: [], outgoing: [] })
    if (element.id === undefined) this.report(element, 'ID_MISSING', `"${nameOf(element)}" (${element.$type}) không có mã (id).`)
    return number
  }

  /** Attributes, triggers and boundary events; all nodes exist by now. */
  private attach(element: ModdleElement, node: NodeDraft, number: number): void {
    const { trigger, findings: unread } = readTrigger(element, node.kind)
    this.findings.push(...unread)
    Object.assign(node, trigger)
    if (node.kind === 'eventStart') node.interrupting = node.catches === 'error' || element.get('isInterrupting') !== false
    if (node.kind === 'call') this.attachCall(element, node)
    const outcome = element.$type === 'bpmn:EndEvent' ? element.get('vn:outcome') : undefined
    if (typeof outcome === 'string' && outcome.trim() !== '') node.outcome = outcome.trim()
    if (element.$instanceOf('bpmn:Activity')) {
      const { many, findings: uncounted } = readMany(element, (expression) => this.readCondition(expression, element))
      this.findings.push(...uncounted)
      if (many !== undefined) node.many = many
      const { step, findings } = readStepAttributes(element)
      this.findings.push(...findings)
      if (step !== undefined) node.step = step
    }
    if (element.$type !== 'bpmn:BoundaryEvent') return
    const host = this.numberOf.get(element.get('attachedToRef') as ModdleElement)
    if (host === undefined) return this.report(element, 'BOUNDARY_WITHOUT_HOST', `Sự kiện biên "${node.name}" không gắn với bước nào.`)
    if (!holdsToken(this.nodes[host] as GraphNode) || this.nodes[host]!.kind === 'eventSubProcess')
      return this.report(
        element,
        'BOUNDARY_ON_PASSING',
        `Sự kiện biên "${node.name}" gắn với "${this.nodes[host]!.name}", nơi không chờ gì.`,
      )
    node.host = host
    node.interrupting = node.kind === 'boundaryError' || element.get('cancelActivity') !== false
    ;(this.nodes[host]!.boundary ??= []).push(number)
  }

  private attachCall(element: ModdleElement, node: NodeDraft): void {
    const process = element.get('calledElement')
    if (typeof process === 'string' && process.trim() !== '') node.call = { process: process.trim() }
    else this.report(element, 'CALLED_PROCESS_MISSING', `"${node.name}" gọi một quy trình khác nhưng không nêu mã quy trình đó.`)
  }

  /** Behind an event-based gateway stand only events that wait, each reached from nowhere else. */
  private checkEventGateway(gateway: NodeDraft): void {
    const targets = gateway.outgoing.map((flow) => this.nodes[this.flows[flow]!.to]!)
    const wrong = targets.filter(
      (node) => !isCatch(node as GraphNode) || node.incoming.length > 1 || node.boundary !== undefined || node.many,
    )
    if (targets.length >= 2 && wrong.length === 0) return
    const which = wrong.length === 0 ? '' : ` Chưa đúng: ${wrong.map((node) => `"${node.name}"`).join(', ')}.`
    const message = `Cổng sự kiện "${gateway.name}" phải dẫn tới từ hai sự kiện chờ trở lên (đồng hồ, thông điệp, tín hiệu), mỗi sự kiện chỉ có một đường vào.${which}`
    this.reportNode(gateway, 'EVENT_GATEWAY_TARGET', message)
  }

  private connect(flow: ModdleElement): void {
    const id = flow.id ?? ''
    const from = this.numberOf.get(flow.get('sourceRef') as ModdleElement)
    const to = this.numberOf.get(flow.get('targetRef') as ModdleElement)
    if (from === undefined || to === undefined) {
      // An end that is not supported has its own finding already.
      if (this.findings.some((finding) => finding.code === 'ELEMENT_NOT_SUPPORTED')) return
      return this.report(flow, 'FLOW_DANGLING', `Luồng "${flow.name ?? id}" không nối đủ hai đầu.`)
    }
    const source = this.nodes[from]!
    const target = this.nodes[to]!
    if (source.within !== target.within) {
      return this.report(flow, 'FLOW_CROSSES_SCOPE', `Luồng "${flow.name ?? id}" đi xuyên qua biên của quy trình con.`)
    }
    if (target.kind === 'start' || target.kind === 'eventStart' || target.kind.startsWith('boundary')) {
      return this.report(flow, 'FLOW_INTO_START', `Luồng "${flow.name ?? id}" đi vào sự kiện bắt đầu hoặc sự kiện biên "${target.name}".`)
    }
    const number = this.flows.length
    this.flows.push({ id, name: flow.name ?? '', from, to, ...this.conditionOf(flow), ...this.defaultMark(from, flow) })
    source.outgoing.push(number)
    target.incoming.push(number)
  }

  private defaultMark(from: number, flow: ModdleElement): { isDefault?: true } {
    const element = this.elements[from]!
    const mayHaveDefault =
      element.$type === 'bpmn:ExclusiveGateway' || element.$type === 'bpmn:InclusiveGateway' || element.$instanceOf('bpmn:Activity')
    return mayHaveDefault && element.get('default') === flow ? { isDefault: true } : {}
  }

  private conditionOf(flow: ModdleElement): Pick<GraphFlow, 'condition'> {
    const expression = flow.get('conditionExpression') as ModdleElement | undefined
    const condition = expression === undefined ? undefined : this.readCondition(expression, flow)
    return condition === undefined ? {} : { condition }
  }

  /** The condition of a flow, or the one that ends an activity done several times; undefined when it is wrong, and says so. */
  private readCondition(expression: ModdleElement, owner: ModdleElement): Condition | undefined {
    const text = expression.get('body')
    const body = typeof text === 'string' ? text : ''
    const condition = compileCondition(body)
    if (!('problem' in condition)) return condition
    const name = nameOf(owner)
    const words = {
      clock: ['CONDITION_READS_CLOCK', `Điều kiện của "${name}" dùng ${condition.found}: điều kiện không được phụ thuộc giờ chạy máy.`],
      syntax: ['CONDITION_SYNTAX', `Điều kiện của "${name}" viết sai ở chỗ "${condition.found}": ${shortened(body.trim())}`],
      function: ['CONDITION_FUNCTION', `Điều kiện của "${name}" gọi hàm "${condition.found}", FEEL không có hàm này.`],
      empty: ['CONDITION_EMPTY', `Điều kiện của "${name}" để trống.`],
    } as const
    const [code, message] = words[condition.problem]
    this.report(owner, code, message)
    return undefined
  }

  private entryOf(within: number, container: ModdleElement): number {
    const starts = this.nodes.flatMap((node, number) =>
      node.within === within && (node.kind === 'start' || node.kind === 'eventStart') ? [number] : [],
    )
    if (starts.length === 1) return starts[0]!
    const name = nameOf(container)
    if (starts.length === 0) this.report(container, 'START_MISSING', `"${name}" không có sự kiện bắt đầu.`)
    else this.report(container, 'SEVERAL_STARTS', `"${name}" có ${starts.length} sự kiện bắt đầu; chỉ được có một.`)
    return -1
  }

  private reportNode(node: NodeDraft, code: string, message: string): void {
    this.findings.push(errorAt(node.id, code, message))
  }

  private report(element: ModdleElement, code: string, message: string): void {
    this.findings.push(errorAt(element.id ?? this.process.id ?? '', code, message))
  }
}

/** Enough of a text to find it again. */
const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
const nameOf = (element: ModdleElement) => element.name ?? element.id ?? ''

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
