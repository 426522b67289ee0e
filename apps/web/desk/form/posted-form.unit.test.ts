import { describe, expect, it } from 'vitest'
import type { FileHash } from '@motcua/terms'
import { formState } from './form-state.ts'
import { fromEntries } from './posted-form.ts'

const scan = { hash: 'a'.repeat(64) as FileHash, name: 'giấy chứng sinh.pdf', size: 1200 }
const other = { hash: 'b'.repeat(64) as FileHash, name: 'căn cước.jpg', size: 3400 }

describe('A form that comes back', () => {
  it('has everything that was typed, also several answers under one name', () => {
    const form = fromEntries([
      ['reason', 'Thiếu chữ ký'],
      ['places', 'CENTER'],
      ['places', 'POST'],
    ])
    const state = formState(form.typed, [{ field: 'reason', message: 'Quá ngắn' }])
    expect([state.value('reason'), state.values('places'), state.error('reason')]).toEqual(['Thiếu chữ ký', ['CENTER', 'POST'], 'Quá ngắn'])
  })
  it('keeps an unticked box unticked instead of going back to its first state', () => {
    expect(formState(fromEntries([['reason', 'x']]).typed).values('places', ['CENTER'])).toEqual([])
    expect(formState(undefined).values('places', ['CENTER'])).toEqual(['CENTER'])
  })
  it('still has the files of the first try, and those of the second', () => {
    const first = fromEntries([], [['draft', scan]])
    const second = fromEntries(
      first.typed['kept.draft']!.map((value) => ['kept.draft', value]),
      [['draft', other]],
    )
    expect(second.files('draft').map((file) => file.name)).toEqual([scan.name, other.name])
    expect(formState(second.typed).files('draft')).toHaveLength(2)
  })
  it('gives a file up that the official took away', () => {
    const form = fromEntries([
      ['kept.draft', JSON.stringify(scan)],
      ['drop', scan.hash],
    ])
    expect(form.files('draft')).toEqual([])
  })
  it('takes nothing for a file that is none of ours', () => {
    expect(
      fromEntries([
        ['kept.draft', '{"hash":"../../etc","name":"x","size":1}'],
        ['kept.draft', 'x'],
      ]).files('draft'),
    ).toEqual([])
  })
})
