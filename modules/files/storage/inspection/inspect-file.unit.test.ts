import { isRefused } from '@motcua/terms'
import { assert, asyncProperty, constantFrom, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideUpload } from '../../domain/decide-upload.ts'
import { standardUploadLimits } from '../../domain/upload-limits.ts'
import * as sample from '../../testing/sample-files.ts'
import { bytesInMemory } from '../byte-source.ts'
import { inspectFile } from './inspect-file.ts'

const limits = standardUploadLimits.citizen
const MEBIBYTE = 1024 * 1024

async function answerTo(file: Uint8Array, name: string): Promise<string> {
  const answer = decideUpload(await inspectFile(bytesInMemory(file), limits.unpack), name, limits)
  return isRefused(answer) ? answer.code : answer.mediaType
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const open = { WordDocument: sample.wordStart() }

describe('A file that may be uploaded', () => {
  it.each<[string, string, Uint8Array]>([
    ['a.pdf', 'application/pdf', sample.samplePdf()],
    ['a.PDF', 'application/pdf', Buffer.concat([Buffer.from('\ufeff\r\n'), sample.samplePdf()])],
    ['packed.pdf', 'application/pdf', sample.samplePdf({ extra: [sample.packedPdfObjects('<< /Type /Font >>')] })],
    ['metadata.pdf', 'application/pdf', sample.samplePdf({ extra: ['<< /EncryptMetadata false >>', '(the word /Encrypt in a text)'] })],
    ['a.jpg', 'image/jpeg', sample.sampleJpeg()],
    ['a.jpeg', 'image/jpeg', sample.sampleJpeg('Máy ảnh')],
    ['a.png', 'image/png', sample.samplePng(8)],
    ['a.webp', 'image/webp', sample.sampleWebp()],
    ['a.tif', 'image/tiff', sample.sampleTiff()],
    ['a.docx', word, sample.sampleDocx()],
    ['a.xlsx', excel, sample.sampleXlsx()],
    ['chart.docx', word, sample.sampleDocx([{ name: 'word/embeddings/Sheet1.xlsx', content: sample.sampleXlsx() }])],
    ['picture.docx', word, sample.sampleDocx([{ name: 'word/media/image1.png', content: sample.samplePng(64), method: 0 }])],
    ['zeros.xlsx', excel, sample.sampleXlsx([sample.zeros('xl/worksheets/sheet1.xml', 20)])],
    ['a.doc', 'application/msword', sample.compoundFile(open)],
    ['a.xls', 'application/vnd.ms-excel', sample.compoundFile({ Workbook: sample.workbookStart() })],
    ['oldest.xls', 'application/vnd.ms-excel', sample.compoundFile({ Book: sample.workbookStart() })],
    ['no ending', 'application/pdf', sample.samplePdf()],
  ])('%s is known as %s by its content', async (name, type, file) => {
    expect(await answerTo(file, name)).toBe(type)
  })
})

describe('A file that is not what it says', () => {
  it.each<[string, string, Uint8Array]>([
    ['empty.pdf', 'file.empty', new Uint8Array(0)],
    ['program.pdf', 'file.content-differs-from-name', sample.sampleProgram()],
    ['picture.pdf', 'file.content-differs-from-name', sample.samplePng()],
    ['paper.jpg', 'file.content-differs-from-name', sample.samplePdf()],
    ['paper.exe', 'file.content-differs-from-name', sample.samplePdf()],
    ['old.docx', 'file.content-differs-from-name', sample.compoundFile(open)],
    ['sheet.docx', 'file.content-differs-from-name', sample.sampleXlsx()],
    ['note.txt', 'file.type-not-allowed', Buffer.from('Kính gửi Ủy ban nhân dân')],
    ['note.pdf', 'file.content-differs-from-name', Buffer.from('Kính gửi Ủy ban nhân dân')],
    ['a.gif', 'file.type-not-allowed', sample.sampleGif()],
    ['a.zip', 'file.type-not-allowed', sample.zipOf([{ name: 'a.txt', content: 'a' }])],
    ['a.docx', 'file.content-differs-from-name', sample.zipOf([{ name: 'a.txt', content: 'a' }])],
    ['a.heic', 'file.heic', sample.sampleHeic()],
    ['installer.doc', 'file.content-differs-from-name', sample.compoundFile({ Property: Buffer.alloc(10) })],
  ])('%s is refused: %s', async (name, code, file) => {
    expect(await answerTo(file, name)).toBe(code)
  })
})

describe('A file that a browser could run', () => {
  it.each<[string, string, Uint8Array]>([
    ['plain.svg', 'file.svg', sample.sampleSvg()],
    ['script.svg', 'file.svg', sample.sampleSvg('<script>alert(1)</script>')],
    ['disguised.png', 'file.svg', sample.sampleSvg('<script>alert(1)</script>')],
    ['page.doc', 'file.web-page', Buffer.from('<html><body>Đơn</body></html>')],
    ['page.pdf', 'file.web-page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['polyglot.gif', 'file.hidden-content', sample.sampleGif('<script>alert(1)</script>')],
    ['polyglot.jpg', 'file.hidden-content', sample.sampleJpeg('<script>alert(1)</script>')],
    ['polyglot.png', 'file.hidden-content', sample.samplePng(1, '<SCRIPT SRC=//x>')],
    ['far.jpg', 'file.hidden-content', Buffer.concat([sample.sampleJpeg(), Buffer.alloc(MEBIBYTE - 36, 'x'), Buffer.from('<script>')])],
    ['head.pdf', 'file.web-page', Buffer.concat([Buffer.from('<script>alert(1)</script>'), sample.samplePdf()])],
    ['inside.pdf', 'file.hidden-content', sample.samplePdf({ catalog: '/X (<script>alert(1)</script>)' })],
    ['archive.jpg', 'file.hidden-content', Buffer.concat([sample.sampleJpeg(), sample.zipOf([{ name: 'a.class', content: 'a' }])])],
    ['archive.pdf', 'file.hidden-content', Buffer.concat([sample.samplePdf(), sample.zipOf([{ name: 'a.class', content: 'a' }])])],
  ])('%s is refused: %s', async (name, code, file) => {
    expect(await answerTo(file, name)).toBe(code)
  })
})

describe('A PDF', () => {
  const whole = sample.samplePdf()
  it.each<[string, string, Uint8Array]>([
    ['cut in its last lines', 'pdf.truncated', whole.subarray(0, -8)],
    ['cut in the middle', 'pdf.truncated', whole.subarray(0, whole.length / 2)],
    ['of nothing but a header', 'pdf.truncated', Buffer.from('%PDF-1.7\n')],
    ['cut after an earlier end mark', 'pdf.truncated', Buffer.concat([whole, Buffer.alloc(5000, 'x')])],
    ['whose table lies behind its end', 'pdf.truncated', Buffer.from('%PDF-1.7\nstartxref\n99999\n%%EOF\n')],
    ['with a password', 'pdf.password-protected', sample.samplePdf({ trailer: '/Encrypt 4 0 R', extra: ['<< /Filter /Standard >>'] })],
    [
      'with a password, written in another way',
      'pdf.password-protected',
      sample.samplePdf({ trailer: '/Encr#79pt<< /Filter /Standard >>' }),
    ],
    ['with a script', 'pdf.active-content', sample.samplePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ['with a script in disguise', 'pdf.active-content', sample.samplePdf({ catalog: '/OpenAction << /S /J#61vaScript /JS (x) >>' })],
    [
      'with a script packed away',
      'pdf.active-content',
      sample.samplePdf({ extra: [sample.packedPdfObjects('<< /S /JavaScript /JS (x) >>')] }),
    ],
    [
      'with a script packed away in disguise',
      'pdf.active-content',
      sample.samplePdf({ extra: [sample.packedPdfObjects('<< /S /Java#53cript >>', '[ /Fl ]')] }),
    ],
    ['that starts a program', 'pdf.active-content', sample.samplePdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    [
      'packed in a way nobody needs',
      'pdf.unreadable',
      sample.samplePdf({ extra: [sample.packedPdfObjects('<< >>', '[ /ASCIIHexDecode /FlateDecode ]')] }),
    ],
    [
      'packed and damaged',
      'pdf.unreadable',
      sample.samplePdf({ extra: ['<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxxxx\nendstream'] }),
    ],
    [
      'with a script on the border of two read pieces',
      'pdf.active-content',
      sample.samplePdf({ padding: MEBIBYTE - 215, extra: ['<< /S /JavaScript >>'] }),
    ],
  ])('%s is refused: %s', async (_, code, file) => {
    expect(await answerTo(file, 'a.pdf')).toBe(code)
  })

  it('is read across the borders of pieces, wherever a name falls', async () => {
    const answers = new Set<string>()
    for (let shift = 0; shift < 60; shift++) {
      answers.add(await answerTo(sample.samplePdf({ padding: MEBIBYTE - 350 + shift * 3, extra: ['<< /S /JavaScript >>'] }), 'a.pdf'))
    }
    expect([...answers]).toEqual(['pdf.active-content'])
  })
})

describe('A Word or Excel file', () => {
  const lyingZeros = { ...sample.zeros('word/document2.xml', 64), unpackedSize: 100 }
  const shared = Array.from({ length: 50 }, (_, index) => ({ name: `word/media/${index}.xml`, sharesFirst: true }))
  const nested = sample.sampleXlsx([{ name: 'xl/embeddings/a.docx', content: sample.sampleDocx() }])
  it.each<[string, string, Uint8Array]>([
    [
      'with a password',
      'office.password-protected',
      sample.compoundFile({ EncryptionInfo: Buffer.alloc(8), EncryptedPackage: Buffer.alloc(8) }),
    ],
    ['whose members are locked', 'office.password-protected', sample.sampleDocx([{ name: 'word/a.xml', content: 'a', flags: 1 }])],
    ['of before 2007 with a password', 'office.password-protected', sample.compoundFile({ WordDocument: sample.wordStart(0x0100) })],
    ['of before 2007, a sheet with a password', 'office.password-protected', sample.compoundFile({ Workbook: sample.workbookStart(true) })],
    ['with macros', 'office.macros', sample.sampleDocx([{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['with macros, renamed', 'office.macros', sample.sampleDocx([], 'vnd.ms-word.document.macroEnabled.main+xml')],
    ['with macros of 1992', 'office.macros', sample.sampleXlsx([{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }])],
    ['of before 2007 with macros', 'office.macros', sample.compoundFile({ ...open, Macros: Buffer.alloc(1), VBA: Buffer.alloc(1) })],
    [
      'with macros in an embedded sheet',
      'office.macros',
      sample.sampleDocx([{ name: 'word/embeddings/a.xlsx', content: sample.sampleXlsx([{ name: 'xl/vbaProject.bin', content: 'x' }]) }]),
    ],
    ['cut off', 'office.damaged', sample.sampleDocx().subarray(0, -100)],
    ['cut off, of before 2007', 'office.damaged', sample.compoundFile(open).subarray(0, 900)],
    ['with a changed byte', 'office.damaged', sample.sampleDocx([{ name: 'word/a.xml', content: 'a', crc: 1 }])],
    ['that unpacks to less than declared', 'office.damaged', sample.sampleDocx([{ name: 'word/a.xml', content: 'a', unpackedSize: 1000 }])],
    [
      'whose packed bytes are no packing',
      'office.damaged',
      sample.sampleDocx([{ name: 'word/a.xml', packed: Buffer.from([7, 7, 7]), unpackedSize: 3 }]),
    ],
    ['packed in an unknown way', 'office.damaged', sample.sampleDocx([{ name: 'word/a.xml', content: 'a', method: 14 }])],
    ['with a name that climbs out', 'office.damaged', sample.sampleDocx([{ name: '../../a.xml', content: 'a' }])],
    [
      'with entities that multiply',
      'office.damaged',
      sample.sampleDocx([{ name: 'word/a.xml', content: `<?xml version="1.0"?>${' '.repeat(2000)}<!DOCTYPE x [<!ENTITY a "b">]>` }]),
    ],
    ['that is a zip bomb of 1 GB', 'office.unpacks-too-large', sample.sampleDocx([sample.zeros('word/media/a.bin', 1024)])],
    ['that is a zip bomb below the declared limit', 'office.unpacks-too-large', sample.sampleDocx([sample.zeros('word/media/a.bin', 300)])],
    ['that lies about its size', 'office.unpacks-too-large', sample.sampleDocx([lyingZeros])],
    ['whose members share one block', 'office.unpacks-too-large', sample.sampleDocx(shared)],
    [
      'of too many members',
      'office.unpacks-too-large',
      sample.sampleDocx(Array.from({ length: 10_001 }, (_, index) => ({ name: `a${index}`, packed: Buffer.alloc(0), method: 0 }))),
    ],
    [
      'with a bomb in an embedded sheet',
      'office.unpacks-too-large',
      sample.sampleDocx([{ name: 'word/embeddings/a.xlsx', content: sample.sampleXlsx([sample.zeros('xl/a.bin', 300)]) }]),
    ],
    [
      'with an archive',
      'office.contains-archive',
      sample.sampleDocx([{ name: 'word/embeddings/a.bin', content: sample.zipOf([{ name: 'a.exe', content: 'a' }]) }]),
    ],
    ['with a RAR archive', 'office.contains-archive', sample.sampleDocx([{ name: 'word/embeddings/a.bin', content: 'Rar!\u001a\u0007' }])],
    [
      'with documents in documents in documents',
      'office.contains-archive',
      sample.sampleDocx([{ name: 'word/embeddings/a.xlsx', content: nested }]),
    ],
  ])('%s is refused: %s', async (_, code, file) => {
    expect(await answerTo(file, 'a.docx')).toBe(code)
  })

  it('that is a bomb costs little time and memory', async () => {
    const bomb = sample.sampleDocx([sample.zeros('word/media/a.bin', 500)])
    const before = performance.now()
    expect(await answerTo(bomb, 'a.docx')).toBe('office.unpacks-too-large')
    expect(performance.now() - before).toBeLessThan(3000)
  })
})

describe('Rubbish', () => {
  const beginnings = [
    '',
    '%PDF-1.7',
    'PK\u0003\u0004',
    '\u0089PNG\r\n\u001a\n',
    '\u00ff\u00d8\u00ff\u00e0',
    'II*\u0000',
    'RIFF',
    '\u0000\u0000\u0000\u0018ftyp',
    '<',
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    '0&\u00b2u\u008ef\u00cf\u0011',
    'ID3',
    '\u001aE\u00df\u00a3',
  ]
  const endings = ['', 'startxref\n1\n%%EOF', 'PK\u0005\u0006'.padEnd(22, '\u0000')]

  it('is answered, never a fault', async () => {
    const anything = asyncProperty(
      constantFrom(...beginnings),
      uint8Array({ maxLength: 3000 }),
      constantFrom(...endings),
      async (beginning, middle, ending) => {
        const file = Buffer.concat([Buffer.from(beginning, 'latin1'), middle, Buffer.from(ending, 'latin1')])
        expect(await answerTo(file, 'a.pdf')).toMatch(/^[a-z]+[./][a-z-]+/)
      },
    )
    await assert(anything, { numRuns: 400 })
  })

  it('made of good files by changing some bytes is answered, never a fault', async () => {
    const good = [
      sample.samplePdf({ extra: [sample.packedPdfObjects('<< >>')] }),
      sample.sampleDocx(),
      sample.compoundFile(open),
      sample.samplePng(8),
      sample.sampleTiff(),
    ]
    const changed = asyncProperty(constantFrom(...good), uint8Array({ minLength: 6, maxLength: 60 }), async (file, noise) => {
      const copy = Buffer.from(file)
      for (let at = 0; at + 2 < noise.length; at += 3) copy[((noise[at]! << 8) | noise[at + 1]!) % copy.length] = noise[at + 2]!
      expect(await answerTo(copy, 'a.docx')).toMatch(/^[a-z]+[./][a-z-]+/)
    })
    await assert(changed, { numRuns: 600 })
  })
})
