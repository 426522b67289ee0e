import { useRef, type ClipboardEvent } from 'react'
import { Form } from 'react-router'
import type { PlacedFinding, SheetColumn, StepSheet } from '#modules/processes/index.ts'
import { Button } from '../../ui/button.tsx'
import { DefaultSubmit } from '../../ui/default-submit.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAdminTexts } from './admin-texts.ts'
import { cellId, ProcessFindings } from './process-findings.tsx'
import { mainColumns, moreColumns } from './process-table.ts'

type TableFormProps = {
  sheet: StepSheet
  revision: number
  name: string
  procedureCode: string | null
  findings: readonly PlacedFinding[]
  /** Words a cell may hold, by column: offered while typing, and anything else is kept as well. */
  suggestions: Readonly<Partial<Record<SheetColumn, readonly string[]>>>
  pasteError?: string | undefined
}

/** The table that officials write: cells to type in, lines to add, move and take out; without a script as well. */
export function ProcessTableForm({ sheet, revision, name, procedureCode, findings, suggestions, pasteError }: TableFormProps) {
  const words = useAdminTexts().drafts
  const fold = useRef<HTMLDetailsElement>(null)
  const count = sheet.rows.length
  /** Cells of a spreadsheet pasted into one cell would be a mess; they go to the box that asks where to put them. */
  const takePaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const box = fold.current?.querySelector('textarea')
    if (!/\t|\n.*\S/.test(text) || box == null || event.target === box) return
    event.preventDefault()
    fold.current!.open = true
    box.value = text
    box.focus()
  }
  return (
    <Form method="post" className="process-form" onPaste={takePaste} preventScrollReset>
      <DefaultSubmit />
      <input type="hidden" name="revision" value={revision} />
      <div className="process-head">
        <TextField name="name" label={words.name} defaultValue={name} maxLength={300} />
        <TextField
          name="procedureCode"
          label={words.procedureCode}
          defaultValue={procedureCode ?? ''}
          maxLength={60}
          size="medium"
          optional
        />
      </div>
      {Object.entries(suggestions).map(([column, list]) => (
        <datalist key={column} id={`words-${column}`}>
          {list.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      ))}
      {count === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <table className="step-table">
          <caption className="unseen">{words.tableCaption}</caption>
          <thead>
            <tr>
              {mainColumns.map((column) => (
                <th key={column} scope="col" className={`col-${column}`}>
                  {words.columns[column]}
                </th>
              ))}
              <th scope="col">{words.acts}</th>
            </tr>
          </thead>
          {sheet.rows.map((row, index) => (
            <TableLine
              key={row.key}
              {...{ row, index, count, suggestions }}
              findings={findings.filter((finding) => finding.row === index)}
            />
          ))}
        </table>
      )}
      <div className="row-of-buttons">
        <Button name="do" value="save">
          {words.save}
        </Button>
        <Button name="do" value={`add:${count}`} tone="plain">
          {words.addLast}
        </Button>
        {count > 1 && (
          <Button name="do" value="renumber" tone="plain">
            {words.renumber}
          </Button>
        )}
      </div>
      <details ref={fold} className="process-paste" open={count === 0 || pasteError !== undefined}>
        <summary>{words.paste}</summary>
        <TextArea name="paste" label={words.paste} hint={words.pasteHint} rows={6} error={pasteError} />
        <Radios
          name="place"
          label={words.place}
          defaultValue="REPLACE"
          choices={[
            { value: 'REPLACE', label: words.replace },
            { value: 'APPEND', label: words.append },
          ]}
        />
        <Button name="do" value="paste" tone="plain">
          {words.takePaste}
        </Button>
      </details>
    </Form>
  )
}

type TableLineProps = {
  row: StepSheet['rows'][number]
  index: number
  count: number
  findings: readonly PlacedFinding[]
  suggestions: TableFormProps['suggestions']
}

function TableLine({ row, index, count, findings, suggestions }: TableLineProps) {
  const words = useAdminTexts().drafts
  const order = row.cells.order === '' ? String(index + 1) : row.cells.order
  const notesId = `o-${row.key}-notes`
  const cell = (column: (typeof mainColumns)[number] | (typeof moreColumns)[number]) => {
    const wrong = findings.some((finding) => finding.column === column && finding.severity === 'error')
    const common = {
      id: cellId(row.key, column),
      name: `${column}.${row.key}`,
      defaultValue: row.cells[column],
      maxLength: 2000,
      'aria-label': words.cell(words.columns[column], order),
      'aria-invalid': wrong || undefined,
      'aria-describedby': findings.length > 0 ? notesId : undefined,
    }
    // The server may give a cell another text (a new number); a box keeps what it was mounted with.
    const key = `${column} ${row.cells[column]}`
    if (column === 'name' || column === 'product' || column === 'form') return <textarea key={key} rows={2} {...common} />
    return (
      <input
        key={key}
        type="text"
        list={suggestions[column] === undefined ? undefined : `words-${column}`}
        autoComplete="off"
        {...common}
      />
    )
  }
  const filled = moreColumns.some((column) => row.cells[column] !== '')
  return (
    <tbody>
      <tr>
        {mainColumns.map((column) => (
          <td key={column} className={`col-${column}`} data-column={words.columns[column]}>
            {column === 'order' && <input type="hidden" name="row" value={row.key} />}
            {cell(column)}
          </td>
        ))}
        <td className="acts">
          <LineButton act={`up:${index}`} id={`o-${row.key}-up`} label={words.upLabel(order)} disabled={index === 0}>
            {words.up}
          </LineButton>
          <LineButton act={`down:${index}`} id={`o-${row.key}-down`} label={words.downLabel(order)} disabled={index === count - 1}>
            {words.down}
          </LineButton>
          <LineButton act={`add:${index + 1}`} id={`o-${row.key}-add`} label={words.addLabel(order)}>
            {words.add}
          </LineButton>
          <LineButton act={`remove:${index}`} id={`o-${row.key}-remove`} label={words.removeLabel(order)}>
            {words.remove}
          </LineButton>
        </td>
      </tr>
      <tr className="beside">
        <td colSpan={mainColumns.length + 1}>
          {findings.length > 0 && (
            <div id={notesId}>
              <ProcessFindings findings={findings} />
            </div>
          )}
          <details open={filled}>
            <summary>{words.more}</summary>
            <div className="more">
              {moreColumns.map((column) => (
                <label key={column}>
                  <span>{words.columns[column]}</span>
                  {cell(column)}
                  {column === 'outcomes' && <span className="hint">{words.outcomesHint}</span>}
                </label>
              ))}
            </div>
          </details>
        </td>
      </tr>
    </tbody>
  )
}

function LineButton({
  act,
  id,
  label,
  disabled,
  children,
}: {
  act: string
  id: string
  label: string
  disabled?: boolean
  children: string
}) {
  return (
    <button type="submit" name="do" value={act} id={id} aria-label={label} disabled={disabled} className="line-button">
      {children}
    </button>
  )
}
