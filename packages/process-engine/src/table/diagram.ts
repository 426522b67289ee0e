import type { StepRow } from './step-table.ts'

export type DiagramNode = {
  readonly id: string
  readonly type: 'startEvent' | 'endEvent' | 'userTask' | 'callActivity' | 'exclusiveGateway' | 'parallelGateway'
  readonly name: string
  /** Name of the lane it stands in. */
  readonly lane: string
  readonly row?: StepRow
}
export type DiagramFlow = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly name?: string
  readonly condition?: string
}

/** A process before it is laid out and written. */
export type Diagram = {
  readonly key: string
  readonly name: string
  /** Where the process comes from, for whoever opens the drawing; may be empty. */
  readonly documentation: string
  readonly nodes: readonly DiagramNode[]
  readonly flows: readonly DiagramFlow[]
}

export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

/** Where everything is drawn. No two shapes overlap, and no line runs through a shape. */
export type Drawing = {
  readonly pool: Box
  readonly lanes: readonly { readonly name: string; readonly box: Box; readonly nodes: readonly string[] }[]
  readonly shapes: ReadonlyMap<string, Box>
  readonly lines: ReadonlyMap<string, readonly Point[]>
}
