import SimulatorModule from 'bpmn-js-token-simulation/lib/simulator'
import EventBus from 'diagram-js/lib/core/EventBus'
import { Injector } from 'didi'
import type { ModdleElement } from 'bpmn-moddle'
import type { Facts } from '../reference-interpreter.ts'

/** A drawn element as the simulator wants it; ours are not drawn anywhere. */
type Shape = {
  readonly id: string
  readonly type: string
  readonly businessObject: Record<string, unknown> & { readonly id: string; readonly $type: string }
  readonly parent: Shape | null
  readonly incoming: Shape[]
  readonly outgoing: Shape[]
  readonly children: Shape[]
  readonly attachers: Shape[]
  source?: Shape
  target?: Shape
  host?: Shape
}
type SimScope = { readonly destroyed: boolean; readonly completed: boolean; readonly parent: SimScope | null }
type Subscription = { readonly event: { readonly type: string }; readonly scope: SimScope; readonly element?: Shape }
type Simulator = {
  signal(context: { readonly element: Shape }): SimScope
  trigger(context: { readonly event: Subscription['event']; readonly scope: SimScope }): void
  setConfig(element: Shape, config: Readonly<Record<string, unknown>>): void
  findSubscriptions(filter: (subscription: Subscription) => boolean): Subscription[]
}

/** The simulator of bpmn-js-token-simulation without a browser: what it holds open, and what it does when something happens. */
export class TokenSimulation {
  private readonly shapes = new Map<string, Shape>()
  private readonly simulator: Simulator
  private readonly root: SimScope

  constructor(definitions: ModdleElement, facts: Facts) {
    const elements = definitions.get('rootElements') as Shape['businessObject'][]
    const process = this.shape(
      elements.find((element) => element.$type === 'bpmn:Process')!,
      null,
    )
    for (const shape of this.shapes.values()) this.link(shape)
    const registry = {
      get: (id: string) => this.shapes.get(id),
      forEach: (visit: (shape: Shape) => void) => this.shapes.forEach((shape) => visit(shape)),
      filter: (keep: (shape: Shape) => boolean) => [...this.shapes.values()].filter(keep),
      find: (wanted: (shape: Shape) => boolean) => [...this.shapes.values()].find(wanted),
    }
    const surroundings = { eventBus: ['value', new EventBus()], elementRegistry: ['value', registry] }
    const injector = new Injector([surroundings, SimulatorModule] as unknown as ConstructorParameters<typeof Injector>[0])
    injector.init()
    this.simulator = injector.get('simulator')
    for (const shape of this.shapes.values()) if (shape.type === 'bpmn:UserTask') this.simulator.setConfig(shape, { wait: true })
    this.decide(facts)
    this.root = this.simulator.signal({ element: process })
  }

  get ended(): boolean {
    return this.root.destroyed || this.root.completed
  }

  openWork = (): string[] => this.waiting('continue')
  messages = (): string[] => this.waiting('message')
  timers = (): string[] => this.waiting('timer')

  complete(id: string, facts: Facts): void {
    this.happen('continue', id, facts)
  }
  ring(id: string, facts: Facts): void {
    this.happen('timer', id, facts)
  }
  receive(id: string, facts: Facts): void {
    this.happen('message', id, facts)
  }

  private shape(element: Shape['businessObject'], parent: Shape | null): Shape {
    const shape: Shape = {
      id: element.id,
      type: element.$type,
      businessObject: element,
      parent,
      incoming: [],
      outgoing: [],
      children: [],
      attachers: [],
    }
    this.shapes.set(shape.id, shape)
    parent?.children.push(shape)
    for (const child of (element['flowElements'] ?? []) as Shape['businessObject'][]) this.shape(child, shape)
    return shape
  }

  private link(shape: Shape): void {
    const other = (property: string) => this.shapes.get((shape.businessObject[property] as { readonly id: string }).id)!
    if (shape.type === 'bpmn:SequenceFlow') {
      shape.source = other('sourceRef')
      shape.target = other('targetRef')
      shape.source.outgoing.push(shape)
      shape.target.incoming.push(shape)
    }
    if (shape.businessObject['attachedToRef'] === undefined) return
    shape.host = other('attachedToRef')
    shape.host.attachers.push(shape)
  }

  /** The simulator asks its user which way to go: here the facts answer, the way our conditions are written. */
  private decide(facts: Facts): void {
    for (const shape of this.shapes.values()) {
      const exclusive = shape.type === 'bpmn:ExclusiveGateway'
      if ((!exclusive && shape.type !== 'bpmn:InclusiveGateway') || shape.outgoing.length < 2) continue
      const byDefault = (shape.businessObject['default'] as { readonly id: string } | undefined)?.id
      const open = shape.outgoing.filter((flow) => flow.id !== byDefault && facts[conditionOf(flow)] === true)
      const chosen = open.length > 0 ? open : shape.outgoing.filter((flow) => flow.id === byDefault)
      this.simulator.setConfig(shape, { activeOutgoing: exclusive ? chosen[0] : chosen })
    }
  }

  private subscriptions(type: string): Subscription[] {
    return this.simulator.findSubscriptions(
      (subscription) => subscription.event.type === type && !subscription.scope.destroyed && subscription.element !== undefined,
    )
  }

  private waiting(type: string): string[] {
    return this.subscriptions(type)
      .map((subscription) => subscription.element!.id)
      .toSorted()
  }

  private happen(type: string, id: string, facts: Facts): void {
    this.decide(facts)
    const subscription = this.subscriptions(type).find((candidate) => candidate.element!.id === id)
    if (subscription === undefined) throw new Error(`the simulator does not wait for ${type} ${id}`)
    this.simulator.trigger({ event: subscription.event, scope: subscription.scope })
  }
}

const conditionOf = (flow: Shape): string =>
  (flow.businessObject['conditionExpression'] as { readonly body?: string } | undefined)?.body?.trim() ?? ''
