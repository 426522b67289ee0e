import { Fragment, type ReactNode } from 'react'

export type FiguresColumn<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right-aligned under each other. */
  readonly numeric?: boolean
  /** Names the row; the first column unless another says so. */
  readonly rowHeader?: boolean
  /** Neighbours with the same group share a heading above theirs: "Tiếp nhận". */
  readonly group?: string
}

export type FiguresSection<Row> = { readonly heading: string; readonly rows: readonly Row[] }

type FiguresTableProps<Row> = {
  /** What the table shows, where and when: it is quoted without the page around it. */
  caption: string
  columns: readonly FiguresColumn<Row>[]
  rows?: readonly Row[]
  /** Instead of `rows`, where rows stand in groups. */
  sections?: readonly FiguresSection<Row>[]
  rowKey: (row: Row) => string
  /** The sum, on a line of its own. */
  total?: Row
  /** How it was counted, under the table. */
  note?: ReactNode
  /** Words rather than figures: on a telephone each row becomes a card with its columns named, instead of a table to be pushed sideways. */
  stacks?: boolean
}

/** A table people quote from. Wider than the screen it scrolls by itself, also by keyboard, and the names stay in view. */
export function FiguresTable<Row>({ caption, columns, rows = [], sections, rowKey, total, note, stacks = false }: FiguresTableProps<Row>) {
  const header = columns.find((column) => column.rowHeader === true) ?? columns[0]
  const line = (row: Row) =>
    columns.map((column) => {
      const className = column.numeric === true ? 'num' : undefined
      return column === header ? (
        <th key={column.key} scope="row" className={className}>
          {column.cell(row)}
        </th>
      ) : (
        <td key={column.key} className={className} data-column={stacks ? column.header : undefined}>
          {column.cell(row)}
        </td>
      )
    })
  return (
    <figure className="figures-box">
      {/* Scrolling needs the focus where a browser does not give it to scrollers by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="figures-scroll" aria-label={caption} tabIndex={0}>
        <table className={stacks ? 'figures stacks' : 'figures'}>
          <caption>
            <span>{caption}</span>
          </caption>
          <thead>
            <HeaderRows columns={columns} />
          </thead>
          {(sections ?? [{ heading: '', rows }]).map((section) => (
            <tbody key={section.heading}>
              {section.heading !== '' && (
                <tr className="section">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {section.heading}
                  </th>
                </tr>
              )}
              {section.rows.map((row) => (
                <tr key={rowKey(row)}>{line(row)}</tr>
              ))}
            </tbody>
          ))}
          {total !== undefined && (
            <tfoot>
              <tr>{line(total)}</tr>
            </tfoot>
          )}
        </table>
      </section>
      {note !== undefined && <figcaption>{note}</figcaption>}
    </figure>
  )
}

function HeaderRows<Row>({ columns }: { columns: readonly FiguresColumn<Row>[] }) {
  const grouped = columns.some((column) => column.group !== undefined)
  const single = (column: FiguresColumn<Row>) => (
    <th
      key={column.key}
      scope="col"
      className={column.numeric === true ? 'num' : undefined}
      rowSpan={grouped && column.group === undefined ? 2 : undefined}
    >
      {column.header}
    </th>
  )
  if (!grouped) return <tr>{columns.map(single)}</tr>
  return (
    <>
      <tr>
        {spansOf(columns).map((span) => (
          <Fragment key={span.columns[0]?.key}>
            {span.group === undefined ? (
              span.columns.map(single)
            ) : (
              <th scope="colgroup" colSpan={span.columns.length} className="group">
                {span.group}
              </th>
            )}
          </Fragment>
        ))}
      </tr>
      <tr>{columns.filter((column) => column.group !== undefined).map(single)}</tr>
    </>
  )
}

/** Neighbouring columns of one group, in order; columns without a group stand alone. */
function spansOf<Row>(columns: readonly FiguresColumn<Row>[]): { group: string | undefined; columns: FiguresColumn<Row>[] }[] {
  const spans: { group: string | undefined; columns: FiguresColumn<Row>[] }[] = []
  for (const column of columns) {
    const last = spans.at(-1)
    if (last !== undefined && column.group !== undefined && last.group === column.group) last.columns.push(column)
    else spans.push({ group: column.group, columns: [column] })
  }
  return spans
}
