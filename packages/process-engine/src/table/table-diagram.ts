import { CENTER, COMPETENT } from '../step-attributes.ts'
import type { Diagram, DiagramFlow, DiagramNode } from './diagram.ts'
import { rowOutcomes, type StepRow, type StepTable } from './step-table.ts'
import { tableBlocks, type TableBlock } from './table-blocks.ts'

const stepId = (row: StepRow) => `S${row.order}`

/** The elements of the process that a (checked) table describes. */
export function tableDiagram(table: StepTable): Diagram {
  return new TableDrawing(table).finish()
}

class TableDrawing {
  private readonly table: StepTable
  private readonly blocks: readonly TableBlock[]
  private readonly nodes: DiagramNode[] = []
  private readonly flows: Omit<DiagramFlow, 'id'>[] = []

  constructor(table: StepTable) {
    this.table = table
    this.blocks = tableBlocks(table)
    this.nodes.push({ id: 'start', type: 'startEvent', name: 'Đã tiếp nhận hồ sơ', lane: laneOf(table.rows[0]!) })
    this.flows.push({ from: 'start', to: this.entryOf(0) })
    this.blocks.forEach((block, position) => this.drawBlock(block, this.entryOf(position + 1)))
    this.nodes.push({ id: 'end', type: 'endEvent', name: 'Kết thúc', lane: laneOf(table.rows.at(-1)!) })
  }

  finish(): Diagram {
    this.insertMerges()
    const { key, name, note, source } = this.table
    const documentation = [note, source].filter((text) => text !== undefined).join('\n')
    return { key, name, documentation, nodes: this.nodes, flows: this.flows.map((flow, position) => ({ id: `F${position + 1}`, ...flow })) }
  }

  private drawBlock(block: TableBlock, next: string): void {
    if ('row' in block) return this.drawChain([block.row], next)
    const first = block.branches[0]![0]!
    const [split, join] = [`P${first.order}`, `J${first.order}`]
    this.nodes.push({ id: split, type: 'parallelGateway', name: '', lane: laneOf(first) })
    for (const branch of block.branches) this.flows.push({ from: split, to: stepId(branch[0]!) })
    // Every branch ends at a place of its own, so that two ways out of one branch are merged before the join and count as one.
    block.branches.forEach((branch, position) => {
      this.drawChain(branch, `${join}_${position + 1}`)
      this.closeBranch(`${join}_${position + 1}`, join, laneOf(branch.at(-1)!))
    })
    this.nodes.push({ id: join, type: 'parallelGateway', name: '', lane: laneOf(first) })
    this.flows.push({ from: join, to: next })
  }

  private closeBranch(place: string, join: string, lane: string): void {
    const ways = this.flows.filter((flow) => flow.to === place)
    if (ways.length === 1) {
      this.flows.splice(this.flows.indexOf(ways[0]!), 1, { ...ways[0]!, to: join })
      return
    }
    this.nodes.push({ id: place, type: 'exclusiveGateway', name: '', lane })
    this.flows.push({ from: place, to: join })
  }

  /** Rows one after another, the last leading to `next`. */
  private drawChain(rows: readonly StepRow[], next: string): void {
    rows.forEach((row, position) => {
      const following = rows[position + 1]
      const onward = following === undefined ? next : stepId(following)
      this.nodes.push({
        id: stepId(row),
        type: row.calls === undefined ? 'userTask' : 'callActivity',
        name: row.name,
        lane: laneOf(row),
        row,
      })
      const outcomes = rowOutcomes(row)
      if (outcomes.length === 0) {
        this.flows.push({ from: stepId(row), to: onward })
        return
      }
      const decision = `X${row.order}`
      this.nodes.push({ id: decision, type: 'exclusiveGateway', name: 'Kết quả', lane: laneOf(row) })
      this.flows.push({ from: stepId(row), to: decision })
      for (const { code, name, goesTo } of outcomes) {
        const to = goesTo === undefined ? onward : goesTo === 'end' ? 'end' : this.entryOfRow(goesTo, row)
        this.flows.push({ from: decision, to, name, condition: `outcome = "${code}"` })
      }
    })
  }

  private entryOf(position: number): string {
    const block = this.blocks[position]
    if (block === undefined) return 'end'
    return 'row' in block ? stepId(block.row) : `P${block.branches[0]![0]!.order}`
  }

  /** Coming from outside a parallel group means doing the whole group again. */
  private entryOfRow(order: number, from: StepRow): string {
    const target = this.table.rows.find((row) => row.order === order)!
    if (target.parallelGroup === undefined || target.parallelGroup === from.parallelGroup) return stepId(target)
    return this.entryOf(this.blocks.findIndex((block) => 'group' in block && block.group === target.parallelGroup))
  }

  /** Ways that meet at a step meet in a gateway first: a split would otherwise wait for all of them. */
  private insertMerges(): void {
    for (const node of this.nodes.slice()) {
      const ways = this.flows.filter((flow) => flow.to === node.id)
      if (ways.length < 2 || node.type === 'endEvent' || node.id.startsWith('J')) continue
      const merge = `M${node.id}`
      this.nodes.splice(this.nodes.indexOf(node), 0, { id: merge, type: 'exclusiveGateway', name: '', lane: node.lane })
      for (const way of ways) this.flows.splice(this.flows.indexOf(way), 1, { ...way, to: merge })
      this.flows.push({ from: merge, to: node.id })
    }
  }
}

const laneNames: Readonly<Record<string, string>> = { [CENTER]: 'Bộ phận Một cửa', [COMPETENT]: 'Cơ quan có thẩm quyền' }

function laneOf(row: StepRow): string {
  if (row.unit !== null) return laneNames[row.unit] ?? row.unit
  return row.actor ?? 'Chưa rõ đơn vị'
}
