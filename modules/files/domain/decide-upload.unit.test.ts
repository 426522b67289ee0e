import { isRefused } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { decideUpload } from './decide-upload.ts'
import type { FileFacts } from './file-facts.ts'
import { fileRefusals } from './refusals.ts'
import { standardUploadLimits } from './upload-limits.ts'

const limits = standardUploadLimits.citizen
const soundPdf = { complete: true, encrypted: false, active: false, opaque: false }
const soundOffice = { encrypted: false, macros: false, damaged: false, packing: 'SOUND' as const }
const facts = (changed: Partial<FileFacts> = {}): FileFacts => ({
  size: 1000,
  detected: 'image/jpeg',
  markup: undefined,
  carriesHiddenContent: false,
  ...changed,
})

describe('Deciding about an uploaded file', () => {
  it('takes a file whose content and name agree', () => {
    expect(decideUpload(facts(), 'ảnh.JPG', limits)).toEqual({ type: 'UploadAccepted', mediaType: 'image/jpeg', name: 'ảnh.JPG' })
  })

  it('gives a name without ending the ending of its content', () => {
    expect(decideUpload(facts(), 'ảnh', limits)).toMatchObject({ name: 'ảnh.jpg' })
  })

  it('takes exactly the configured size and no byte more', () => {
    expect(isRefused(decideUpload(facts({ size: limits.maxFileBytes }), 'a.jpg', limits))).toBe(false)
    expect(decideUpload(facts({ size: limits.maxFileBytes + 1 }), 'a.jpg', limits)).toMatchObject({
      code: 'file.too-big',
      data: { maxMegabytes: 50 },
    })
    expect(isRefused(decideUpload(facts({ size: limits.maxFileBytes + 1 }), 'a.jpg', standardUploadLimits.counter))).toBe(false)
  })

  it.each<[string, Partial<FileFacts>, string]>([
    ['file.empty', { size: 0 }, 'a.pdf'],
    ['file.svg', { detected: undefined, markup: 'SVG' }, 'a.png'],
    ['file.web-page', { detected: undefined, markup: 'HTML' }, 'a.doc'],
    ['file.hidden-content', { carriesHiddenContent: true }, 'a.jpg'],
    ['file.heic', { detected: 'image/heic' }, 'a.jpg'],
    ['file.type-not-allowed', { detected: 'image/gif' }, 'a.gif'],
    ['file.type-not-allowed', { detected: 'application/zip' }, 'a.zip'],
    ['file.type-not-allowed', { detected: undefined }, 'a.txt'],
    ['file.content-differs-from-name', { detected: undefined }, 'a.pdf'],
    ['file.content-differs-from-name', { detected: 'application/x-msdownload' }, 'a.pdf'],
    ['file.content-differs-from-name', {}, 'a.png'],
    ['file.content-differs-from-name', {}, 'a.exe'],
    ['pdf.truncated', { detected: 'application/pdf', pdf: { ...soundPdf, complete: false } }, 'a.pdf'],
    ['pdf.password-protected', { detected: 'application/pdf', pdf: { ...soundPdf, encrypted: true } }, 'a.pdf'],
    ['pdf.active-content', { detected: 'application/pdf', pdf: { ...soundPdf, active: true } }, 'a.pdf'],
    ['pdf.unreadable', { detected: 'application/pdf', pdf: { ...soundPdf, opaque: true } }, 'a.pdf'],
    ['office.password-protected', { detected: 'application/x-cfb', office: { ...soundOffice, encrypted: true } }, 'a.docx'],
    ['office.macros', { detected: 'application/msword', office: { ...soundOffice, macros: true } }, 'a.docm'],
    ['office.damaged', { detected: 'application/zip', office: { ...soundOffice, damaged: true } }, 'a.docx'],
    ['office.unpacks-too-large', { detected: 'application/zip', office: { ...soundOffice, packing: 'BOMB' } }, 'a.xlsx'],
    ['office.contains-archive', { detected: 'application/zip', office: { ...soundOffice, packing: 'NESTED_ARCHIVE' } }, 'a.docx'],
  ])('refuses with %s when %o, named %s', (code, changed, name) => {
    expect(decideUpload(facts(changed), name, limits)).toMatchObject({ refused: true, code })
  })

  it('tells the right ending when only the ending is wrong', () => {
    const answer = decideUpload(facts({ detected: 'image/png' }), 'zalo.jpg', limits)
    if (!isRefused(answer)) throw new Error('taken')
    expect(fileRefusals['file.content-differs-from-name'].vi(answer.data)).toBe(
      'Tên tệp có đuôi .jpg nhưng nội dung là ảnh PNG. Hãy đổi đuôi tệp thành .png nếu đúng là giấy tờ cần nộp, rồi tải lên lại.',
    )
  })

  it('follows the configured types, not a list of its own', () => {
    expect(decideUpload(facts(), 'a.jpg', { ...limits, mediaTypes: ['application/pdf'] })).toMatchObject({
      code: 'file.type-not-allowed',
      data: { allowed: ['PDF'] },
    })
    expect(decideUpload(facts({ detected: 'image/heic' }), 'a.heic', { ...limits, mediaTypes: ['image/heic'] })).toMatchObject({
      mediaType: 'image/heic',
    })
  })
})

describe('The sentences', () => {
  it.each(Object.entries(fileRefusals))('of %s say in both languages what to do', (_, text) => {
    const data = {
      maxMegabytes: 50,
      maxFiles: 30,
      room: 2,
      allowed: ['PDF', 'ảnh PNG'],
      extension: 'jpg',
      found: 'ảnh PNG',
      rightExtension: 'png',
    }
    expect(text.vi(data)).toMatch(/^\p{Lu}.*Hãy .*\.$/u)
    expect(text.vi(data) + text.en(data)).not.toMatch(/undefined|\[object/)
    expect([413, 422]).toContain(text.status)
  })
})
