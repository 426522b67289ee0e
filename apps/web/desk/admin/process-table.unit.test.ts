import { describe, expect, it } from 'vitest'
import { NotFound } from '#platform/http/faults.ts'
import { fromEntries } from '../form/posted-form.ts'
import { readTable, versionIdOf } from './process-table.ts'

describe('The form of a step table', () => {
  it('reads lines in their order, cells by line, and leaves out lines that are none', () => {
    const form = fromEntries([
      ['row', 'r2'],
      ['row', 'r1'],
      ['row', 'r1'],
      ['row', '../x'],
      ['name.r2', 'Ký'],
      ['hours.r1', 'hai ngày'],
    ])
    const { rows } = readTable(form)
    expect(rows.map(({ key, cells }) => [key, cells.name, cells.hours])).toEqual([
      ['r2', 'Ký', ''],
      ['r1', '', 'hai ngày'],
    ])
  })

  it('an address that is no version is not found', () => {
    expect(() => versionIdOf('moi')).toThrow(NotFound)
    expect(versionIdOf('00000000-0000-4000-8000-000000000000')).toBe('00000000-0000-4000-8000-000000000000')
  })
})
