import { isMet, round, type Figure } from './figure.ts'
import type { Machine } from './machine.ts'

/** The figures as a table of Markdown, which is also readable in a terminal. */
export function toTable(figures: readonly Figure[], machine: Machine): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, yardstick, compared, mark } = figure
    const met = isMet(figure)
    return [
      name,
      `${number(value)} ${unit}`,
      yardstick ? `${yardstick.name}: ${number(yardstick.value)}` : '',
      compared === undefined ? '' : number(compared),
      mark ? `${mark.sign} ${number(mark.than)}${mark.of === 'value' ? ` ${unit}` : 'x'}` : 'reported',
      met === null ? '' : met ? 'yes' : 'NO',
    ]
  })
  const head = ['figure', 'measured', 'yardstick', 'ratio', 'mark', 'met']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  const { processor, cores, memoryGb, system, node, date } = machine
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    `${date}, ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}`,
    '',
  ].join('\n')
}

const number = (n: number): string => round(n).toLocaleString('en', { maximumFractionDigits: 3 })
