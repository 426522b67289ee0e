/**
 * Text copied from a spreadsheet (tabs) or a CSV file (comma or semicolon) as cells. Quoted cells may hold separators, line ends and doubled
 * quotes, as spreadsheets write them.
 *
 * @example splitText('1\tMột cửa\n2\tVăn thư')  // [['1', 'Một cửa'], ['2', 'Văn thư']]
 */
export function splitText(text: string): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!
    if (quoted) {
      if (character !== '"') cell += character
      else if (source[at + 1] === '"') cell += source[++at]
      else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator || character === '\n') {
      rows.at(-1)!.push(cell)
      cell = ''
      if (character === '\n') rows.push([])
    } else cell += character
  }
  rows.at(-1)!.push(cell)
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}

/** Tabs where there are any; else whichever of semicolon and comma the first line has more of: Vietnamese CSV has decimal commas. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const first = text.split('\n', 1)[0] ?? ''
  return first.split(';').length >= first.split(',').length ? ';' : ','
}
