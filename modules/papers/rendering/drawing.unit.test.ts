import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { toDiagnosis } from './diagnosis.ts'
import { toDrawable } from './drawable-text.ts'
import { fontCoverage } from './font-coverage.ts'
import { qrSvg } from './qr-svg.ts'

const tinos = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const coverage = fontCoverage(readFileSync(tinos))

describe('QR codes', () => {
  it('R-038 draws exactly the modules of the dossier code', () => {
    const code = 'H12.19-260302-0012'
    const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
    const drawn = new Set([...qrSvg(code).matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map((match) => `${match[1]},${match[2]}`))
    const dark = Array.from({ length: modules.size ** 2 }, (_, at) => [at % modules.size, Math.floor(at / modules.size)] as const)
      .filter(([column, row]) => modules.get(row, column))
      .map(([column, row]) => `${column},${row}`)
    expect(drawn).toEqual(new Set(dark))
    expect(qrSvg(code)).toContain(`viewBox="0 0 ${modules.size} ${modules.size}"`)
  })
})

describe("The papers' font", () => {
  it('draws every Vietnamese letter', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz'
    const missing = [...letters, ...letters.toLocaleUpperCase('vi')].filter((letter) => !coverage.has(letter.codePointAt(0)!))
    expect(missing).toEqual([])
  })

  it('shows a box for each character it cannot draw, and keeps the rest', () => {
    expect(toDrawable({ name: 'Trần 中文 😀\nសុខ', count: 2, none: null }, [coverage])).toEqual({
      name: 'Trần □□ □\n□□□',
      count: 2,
      none: null,
    })
  })

  it('is read from a font file only', () => {
    expect(() => fontCoverage(new Uint8Array(64))).toThrow(RangeError)
  })
})

describe('What the typesetter complains about', () => {
  it('keeps its words and cuts out what it quotes from the paper', () => {
    const complaint = '[SourceDiagnostic { severity: Error, message: "the text `\\"Nguyệt\\"` has no glyph", hints: [] }]'
    expect(toDiagnosis(complaint, {})).toBe('the text `…` has no glyph')
  })

  it('cuts out every text of the view, whole or in words', () => {
    const view = { applicant: { fullName: 'Nguyễn Thị Ánh Nguyệt', phone: '0901 234 567' } }
    expect(toDiagnosis('cannot convert Nguyễn Thị Ánh Nguyệt (Nguyệt, 0901) to integer', view)).toBe('cannot convert … (…, …) to integer')
  })
})
