import type { Box, Diagram, DiagramFlow, DiagramNode, Drawing, Point } from './diagram.ts'
import { placeNodes, type Cell } from './place-nodes.ts'

/** Sizes as bpmn-js draws them; other sizes would be scaled with the text cut off. */
const sizes: Readonly<Record<DiagramNode['type'], readonly [width: number, height: number]>> = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  userTask: [100, 80],
  callActivity: [100, 80],
  exclusiveGateway: [50, 50],
  parallelGateway: [50, 50],
}
const CELL_WIDTH = 120
const CELL_HEIGHT = 110
/** Room between two columns, and above the rows of a lane, before any line runs there. */
const GUTTER = 30
const CHANNEL = 16
/** Room that each line takes in a gutter or channel. */
const TRACK = 10
const ORIGIN: Point = { x: 160, y: 80 }
/** Strip with the lane's name at its left; the pool's strip is as wide again. */
const LABEL = 30

/** A line that does not run straight: down a gutter, or also along the channel of a lane to another gutter. */
type Route = { readonly out: Track; readonly along?: { readonly channel: Track; readonly back: Track } }
/** The n-th line in gutter (after column `of`, -1 = before the first) or channel (above lane `of`). */
type Track = { readonly of: number; readonly n: number }

/**
 * Lay a process out in lanes from left to right.
 *
 * Shapes stand only in cells; lines that are not straight run only in the gutters between columns and in the channel above each lane's rows,
 * each on its own track. So nothing can overlap.
 */
export function drawDiagram(diagram: Diagram): Drawing {
  const placement = placeNodes(diagram)
  const cellOf = (id: string) => placement.cells.get(id)!
  const gutters = Array.from({ length: placement.columns + 1 }, () => 0)
  const channels = placement.lanes.map(() => 0)
  const occupied = new Set([...placement.cells.values()].map(({ column, lane, row }) => `${column}/${lane}/${row}`))
  const routes = new Map<string, Route | 'straight'>()
  for (const flow of diagram.flows) {
    const [from, to] = [cellOf(flow.from), cellOf(flow.to)]
    if (isStraight(from, to, occupied)) routes.set(flow.id, 'straight')
    else if (to.column === from.column + 1) routes.set(flow.id, { out: { of: from.column, n: gutters[from.column + 1]!++ } })
    else {
      const out = { of: from.column, n: gutters[from.column + 1]!++ }
      const channel = { of: to.lane, n: channels[to.lane]!++ }
      routes.set(flow.id, { out, along: { channel, back: { of: to.column - 1, n: gutters[to.column]!++ } } })
    }
  }
  const left = ORIGIN.x + 2 * LABEL
  const gutterWidth = gutters.map((lines) => GUTTER + lines * TRACK)
  // gutterLeft[c + 1] is the left side of the gutter after column c.
  const gutterLeft = gutterWidth.map((_, position) => left + sum(gutterWidth.slice(0, position)) + position * CELL_WIDTH)
  const laneHeight = placement.rowsOf.map((rows, lane) => CHANNEL + channels[lane]! * TRACK + rows * CELL_HEIGHT)
  const laneTop = laneHeight.map((_, lane) => ORIGIN.y + sum(laneHeight.slice(0, lane)))
  const right = gutterLeft.at(-1)! + gutterWidth.at(-1)!
  const centreOf = ({ column, lane, row }: Cell): Point => ({
    x: gutterLeft[column]! + gutterWidth[column]! + CELL_WIDTH / 2,
    y: laneTop[lane]! + CHANNEL + channels[lane]! * TRACK + row * CELL_HEIGHT + CELL_HEIGHT / 2,
  })
  const shapes = new Map(diagram.nodes.map((node) => [node.id, boxAround(centreOf(cellOf(node.id)), sizes[node.type])]))
  const gutterX = ({ of, n }: Track) => gutterLeft[of + 1]! + GUTTER / 2 + n * TRACK
  const channelY = ({ of, n }: Track) => laneTop[of]! + CHANNEL / 2 + n * TRACK
  const lineOf = (flow: DiagramFlow): Point[] => {
    const [from, to] = [shapes.get(flow.from)!, shapes.get(flow.to)!]
    const start = { x: from.x + from.width, y: from.y + from.height / 2 }
    const end = { x: to.x, y: to.y + to.height / 2 }
    const route = routes.get(flow.id)!
    if (route === 'straight') return [start, end]
    const x = gutterX(route.out)
    if (route.along === undefined) return [start, { x, y: start.y }, { x, y: end.y }, end]
    const y = channelY(route.along.channel)
    const back = gutterX(route.along.back)
    return [start, { x, y: start.y }, { x, y }, { x: back, y }, { x: back, y: end.y }, end]
  }
  return {
    pool: { x: ORIGIN.x, y: ORIGIN.y, width: right - ORIGIN.x, height: sum(laneHeight) },
    lanes: placement.lanes.map((name, lane) => ({
      name,
      box: { x: ORIGIN.x + LABEL, y: laneTop[lane]!, width: right - ORIGIN.x - LABEL, height: laneHeight[lane]! },
      nodes: diagram.nodes.filter((node) => node.lane === name).map((node) => node.id),
    })),
    shapes,
    lines: new Map(diagram.flows.map((flow) => [flow.id, lineOf(flow)])),
  }
}

function isStraight(from: Cell, to: Cell, occupied: ReadonlySet<string>): boolean {
  if (from.lane !== to.lane || from.row !== to.row || to.column <= from.column) return false
  for (let column = from.column + 1; column < to.column; column++) if (occupied.has(`${column}/${from.lane}/${from.row}`)) return false
  return true
}

const boxAround = (centre: Point, [width, height]: readonly [number, number]): Box => ({
  x: centre.x - width / 2,
  y: centre.y - height / 2,
  width,
  height,
})

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
