import { describe, expect, it } from 'vitest'
import { countFiles, heldFilesOf, keptName, keptValue, REMOVE, removeValue, type HeldFile } from './held-files.ts'

const file = (letter: string, name = `${letter}.pdf`): HeldFile => ({ hash: letter.repeat(64), size: 1200, name })
const form = (...fields: [string, string][]) => new URLSearchParams(fields)

describe('Files that a form carries along', () => {
  it('stay when another file of the form was refused, and each is there once', () => {
    const fields = form([keptName('d02'), keptValue(file('a', 'giấy / chứng sinh.pdf'))], [keptName('d02'), keptValue(file('b'))])
    const held = heldFilesOf(
      fields,
      [
        { field: 'file:d02', file: file('b') },
        { field: 'file:d05', file: file('c') },
      ],
      ['d02', 'd05'],
    )
    expect(held).toEqual({ d02: [file('a', 'giấy / chứng sinh.pdf'), file('b')], d05: [file('c')] })
    expect(countFiles(held)).toBe(3)
  })

  it('go when their button is pressed', () => {
    const fields = form(
      [keptName('d02'), keptValue(file('a'))],
      [keptName('d02'), keptValue(file('b'))],
      [REMOVE, removeValue('d02', 'a'.repeat(64))],
    )
    expect(heldFilesOf(fields, [], ['d02'])).toEqual({ d02: [file('b')] })
  })

  it('are ignored when they belong to no paper of the list, or are no files (R-021)', () => {
    const fields = form([keptName('other'), keptValue(file('a'))], [keptName('d02'), '../../etc/passwd'], [keptName('d02'), 'zz/1/x'])
    expect(heldFilesOf(fields, [{ field: 'file:other', file: file('c') }], ['d02'])).toEqual({ d02: [] })
  })
})
