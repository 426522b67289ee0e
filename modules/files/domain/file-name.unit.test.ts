import { describe, expect, it } from 'vitest'
import { cleanFileName, extensionOf, nameForType } from './file-name.ts'

describe('The name of an uploaded file', () => {
  it.each([
    ['Giấy khai sinh.pdf', 'Giấy khai sinh.pdf'],
    ['Giấy khai sinh.pdf'.normalize('NFD'), 'Giấy khai sinh.pdf'],
    ['C:\\fakepath\\đơn.pdf', 'đơn.pdf'],
    ['/etc/passwd', 'passwd'],
    ['../../var/secret.pdf', 'secret.pdf'],
    ['..\\..\\đơn.pdf', 'đơn.pdf'],
    ['ảnh\u202egpj.exe', 'ảnhgpj.exe'],
    ['đ\u200bơn\u0000.pdf\r\nSet-Cookie: a', 'đơn.pdf Set-Cookie: a'],
    ['  số   12 .pdf ', 'số 12 .pdf'],
    ['Ðơn.pdf', 'Đơn.pdf'],
    ['.htaccess', 'htaccess'],
    ['..', 'tep'],
    ['', 'tep'],
    ['\u200b', 'tep'],
    ['folder/', 'tep'],
  ])('%j is shown as %j', (sent, shown) => {
    expect(cleanFileName(sent)).toBe(shown)
  })

  it('is at most 200 characters long and keeps its ending', () => {
    const name = cleanFileName(`${'ế'.repeat(5000)}.PDF`)
    expect([...name]).toHaveLength(200)
    expect(name.endsWith('ế.pdf')).toBe(true)
    expect([...cleanFileName('😀'.repeat(300))]).toHaveLength(200)
  })

  it('has an ending only when the part after the last dot looks like one', () => {
    expect(['a.pdf', 'a.b.JPG', 'số 12.2026', 'đơn', '.pdf', 'a.', 'a.cua toi'].map(extensionOf)).toEqual([
      'pdf',
      'jpg',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('gets the ending of its content when it has none', () => {
    expect(nameForType('số 12.2026', 'application/pdf')).toBe('số 12.2026.pdf')
    expect(nameForType('ảnh.JPEG', 'image/jpeg')).toBe('ảnh.JPEG')
  })
})
