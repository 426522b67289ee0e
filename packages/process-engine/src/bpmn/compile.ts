import type { ModdleElement } from 'bpmn-moddle'
import { compileCondition } from '../condition/compile-condition.ts'
import { errorAt, isFindings, type Finding } from '../finding.ts'
import type { GraphFlow, GraphNode, NodeKind, ProcessGraph } from '../process-graph.ts'
import { elementKind } from './element-kind.ts'
import { findProcess, flowElements } from './find-process.ts'
import type { ParsedModel } from './parse-bpmn.ts'
import { readStepAttributes } from './read-step-attributes.ts'
import { readTrigger } from './read-trigger.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
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
    const start = this.entryOf(-1, this.process)
    this.nodes.forEach((node, number) => {
      if (node.kind === 'subProcess') node.entry = this.entryOf(number, this.elements[number]!)
    })
    if (this.findings.length > 0) return this.findings
    const { id = '', name = id } = this.process
    return deepFreeze({ format: 1, key: id, name, start, nodes: this.nodes, flows: this.flows })
  }

  private collect(container: ModdleElement, within: number): void {
    for (const element of flowElements(container)) {
      if (element.$type === 'bpmn:SequenceFlow') this.sequenceFlows.push(element)
      if (!element.$instanceOf('bpmn:FlowNode')) continue
      const reading = elementKind(element)
      if ('unsupported' in reading) {
        this.report(element, 'ELEMENT_NOT_SUPPORTED', `"${nameOf(element)}": hệ thống chưa chạy được phần tử ${reading.unsupported}.`)
        continue
      }
      const number = this.addNode(element, reading.kind, within)
      if (reading.kind === 'subProcess') this.collect(element, number)
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
    const trigger = readTrigger(element)
    this.findings.push(...trigger.findings)
    if (trigger.timer !== undefined) node.timer = trigger.timer
    if (trigger.message !== undefined) node.message = trigger.message
    if (element.$instanceOf('bpmn:Activity')) {
      const { step, findings } = readStepAttributes(element)
      this.findings.push(...findings)
      if (step !== undefined) node.step = step
    }
    if (element.$type !== 'bpmn:BoundaryEvent') return
    const host = this.numberOf.get(element.get('attachedToRef') as ModdleElement)
    if (host === undefined) return this.report(element, 'BOUNDARY_WITHOUT_HOST', `Sự kiện biên "${node.name}" không gắn với bước nào.`)
    node.host = host
    node.interrupting = element.get('cancelActivity') !== false
    ;(this.nodes[host]!.boundary ??= []).push(number)
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
    if (target.kind === 'start' || target.kind === 'boundaryTimer' || target.kind === 'boundaryMessage') {
      return this.report(flow, 'FLOW_INTO_START', `Luồng "${flow.name ?? id}" đi vào sự kiện bắt đầu hoặc sự kiện biên "${target.name}".`)
    }
    const number = this.flows.length
    this.flows.push({ id, name: flow.name ?? '', from, to, ...this.conditionOf(flow), ...this.defaultMark(from, flow) })
    source.outgoing.push(number)
    target.incoming.push(number)
  }

  private defaultMark(from: number, flow: ModdleElement): { isDefault?: true } {
    const element = this.elements[from]!
    const mayHaveDefault = element.$type === 'bpmn:ExclusiveGateway' || element.$instanceOf('bpmn:Activity')
    return mayHaveDefault && element.get('default') === flow ? { isDefault: true } : {}
  }

  private conditionOf(flow: ModdleElement): Pick<GraphFlow, 'condition'> {
    const expression = flow.get('conditionExpression') as ModdleElement | undefined
    if (expression === undefined) return {}
    const text = expression.get('body')
    const body = typeof text === 'string' ? text : ''
    const condition = compileCondition(body)
    if (!('problem' in condition)) return { condition }
    const name = flow.name ?? flow.id ?? ''
    if (condition.problem === 'clock') {
      this.report(
        flow,
        'CONDITION_READS_CLOCK',
        `Điều kiện của "${name}" dùng ${condition.found}: điều kiện không được phụ thuộc giờ chạy máy.`,
      )
    } else if (condition.problem === 'syntax') {
      this.report(flow, 'CONDITION_SYNTAX', `Điều kiện của "${name}" viết sai ở chỗ "${condition.found}": ${body.trim()}`)
    } else {
      this.report(flow, 'CONDITION_EMPTY', `Điều kiện của "${name}" để trống.`)
    }
    return {}
  }

  private entryOf(within: number, container: ModdleElement): number {
    const starts = this.nodes.flatMap((node, number) => (node.within === within && node.kind === 'start' ? [number] : []))
    if (starts.length === 1) return starts[0]!
    const name = nameOf(container)
    if (starts.length === 0) this.report(container, 'START_MISSING', `"${name}" không có sự kiện bắt đầu.`)
    else this.report(container, 'SEVERAL_STARTS', `"${name}" có ${starts.length} sự kiện bắt đầu; chỉ được có một.`)
    return -1
  }

  private report(element: ModdleElement, code: string, message: string): void {
    this.findings.push(errorAt(element.id ?? this.process.id ?? '', code, message))
  }
}

const nameOf = (element: ModdleElement) => element.name ?? element.id ?? ''

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
