// Looks at a PDF with poppler's tools; where they are missing the tests fail and say so.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs one of poppler's programs on a PDF and gives what it prints. */
export function poppler(program: string, pdf: Uint8Array, options: readonly string[] = [], output: readonly string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    return execFileSync(program, [...options, join(folder, 'paper.pdf'), ...output], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    })
  } catch (cause) {
    throw new Error(`${program} could not read the paper; it comes with the Debian package poppler-utils`, { cause })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export type WordBox = {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string
}
export type InspectedPdf = {
  readonly tagged: boolean
  readonly pages: number
  readonly pdfaPart: string | undefined
  readonly pdfaConformance: string | undefined
  readonly fontsEmbedded: boolean
  readonly language: string | undefined
  /** All text in reading order, lines joined by single spaces. */
  readonly text: string
  readonly pageTexts: readonly string[]
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  readonly words: readonly WordBox[]
}

export function inspectPdf(pdf: Uint8Array): InspectedPdf {
  const info = poppler('pdfinfo', pdf).toString()
  const meta = poppler('pdfinfo', pdf, ['-meta']).toString()
  const fonts = poppler('pdffonts', pdf).toString().trim().split('\n').slice(2)
  const raw = poppler('pdftotext', pdf, [], ['-']).toString()
  const boxes = poppler('pdftotext', pdf, ['-bbox'], ['-']).toString()
  const pages = boxes.split('<page ').slice(1)
  return {
    tagged: /^Tagged:\s+yes$/m.test(info),
    pages: Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]),
    pdfaPart: /pdfaid:part[>="]+(\d)/.exec(meta)?.[1],
    pdfaConformance: /pdfaid:conformance[>="]+(\w)/.exec(meta)?.[1],
    fontsEmbedded: fonts.length > 0 && fonts.every((line) => /\+Tinos\S*.*\byes yes yes\b/.test(line)),
    language: /\/Lang\s?\(([^)]*)\)/.exec(Buffer.from(pdf).toString('latin1'))?.[1],
    text: raw.replace(/\s+/g, ' '),
    pageTexts: raw.split('\f').slice(0, -1),
    sizes: pages.map((page) => ({ width: number(page, 'width'), height: number(page, 'height') })),
    words: pages.flatMap((page, index) =>
      [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map((match) => toWord(index + 1, match[1]!, match[2]!)),
    ),
  }
}

/** Margins in millimetres. */
export type Margins = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
/** The printed forms; head and foot lines stand above and below the text itself. */
export const uprightMargins: Margins = { left: 30, right: 15, top: 5, bottom: 5 }

/** Words that stand outside the margins, and words that lie over one another. */
export function misplacedWords(pdf: InspectedPdf, margins: Margins = uprightMargins): string[] {
  // Half a millimetre for slanted and overhanging letters.
  const points = (millimetres: number) => ((millimetres - 0.5) * 72) / 25.4
  const outside = pdf.words.filter(({ page, left, top, right, bottom }) => {
    const { width, height } = pdf.sizes[page - 1]!
    return (
      left < points(margins.left) ||
      right > width - points(margins.right) ||
      top < points(margins.top) ||
      bottom > height - points(margins.bottom)
    )
  })
  const covered = pdf.words.filter((word, index) => pdf.words.slice(index + 1).some((other) => overlap(word, other)))
  return [
    ...outside.map((word) => `outside: ${word.text} (page ${word.page})`),
    ...covered.map((word) => `covered: ${word.text} (page ${word.page})`),
  ]
}

function overlap(a: WordBox, b: WordBox): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  // Lines of text touch by their accents; only a real overlay covers half a letter.
  return a.page === b.page && across > 1 && down > (a.bottom - a.top) / 2
}

function toWord(page: number, attributes: string, text: string): WordBox {
  return {
    page,
    left: number(attributes, 'xMin'),
    top: number(attributes, 'yMin'),
    right: number(attributes, 'xMax'),
    bottom: number(attributes, 'yMax'),
    text,
  }
}

function number(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.-]+)"`).exec(attributes)?.[1])
}
