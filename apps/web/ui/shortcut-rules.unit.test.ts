import { describe, expect, it } from 'vitest'
import { shortcutKeyOf, takesTyping, type KeyPress } from './shortcut-rules.ts'

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  inField: false,
  ...change,
})

describe('Single-key shortcuts of the desk', () => {
  it('fire for one plain key, whatever its case', () => {
    expect(shortcutKeyOf(press('t'))).toBe('t')
    expect(shortcutKeyOf(press('T'))).toBe('t')
    expect(shortcutKeyOf(press('/'))).toBe('/')
    expect(shortcutKeyOf(press('?', { shiftKey: true }))).toBe('?')
  })

  it.each([
    ['in a field', { inField: true }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with the system key', { metaKey: true }],
    ['with Shift on a letter', { shiftKey: true }],
    ['while a Vietnamese letter is being composed', { isComposing: true }],
    ['when the key is held down', { repeat: true }],
    ['when a dialog has used the press', { defaultPrevented: true }],
  ])('never fire %s', (_when, change) => {
    expect(shortcutKeyOf(press('t', change))).toBeUndefined()
  })

  it('leave keys that work the page alone', () => {
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', ' ', 'Process', 'Dead']) expect(shortcutKeyOf(press(key))).toBeUndefined()
  })

  it('know what is typed into', () => {
    expect(takesTyping({ tagName: 'INPUT', type: 'search' })).toBe(true)
    expect(takesTyping({ tagName: 'TEXTAREA' })).toBe(true)
    expect(takesTyping({ tagName: 'SELECT' })).toBe(true)
    expect(takesTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true)
    expect(takesTyping({ tagName: 'INPUT', type: 'checkbox' })).toBe(false)
    expect(takesTyping({ tagName: 'A' })).toBe(false)
    expect(takesTyping(null)).toBe(false)
  })
})
