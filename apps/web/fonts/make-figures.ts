// Be Vietnam Pro has no tabular figures, so columns of numbers would not stand under each other. This makes them: the font's own ten
// digits, each centred on one width. Run it after an update of the font: node apps/web/fonts/make-figures.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { digitsOf, type Glyph } from './read-digits.ts'
import { writeWoff } from './write-woff.ts'

const WEIGHTS = [400, 600]

for (const weight of WEIGHTS) {
  const source = new URL(
    `../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`,
    import.meta.url,
  )
  const { tables, digits } = digitsOf(readFileSync(source))
  // The width of the zero is what the others were drawn beside; 4 is a little wider, its slope takes the difference.
  const width = digits[0]?.advance ?? 0
  writeFileSync(
    new URL(`figures-${weight}.woff`, import.meta.url),
    writeWoff(
      tables,
      digits.map((digit) => centredOn(width, digit)),
      width,
    ),
  )
}

function centredOn(width: number, digit: Glyph): Glyph {
  const xs = digit.points.map((point) => point.x)
  const shift = Math.round((width - (Math.max(...xs) - Math.min(...xs))) / 2) - Math.min(...xs)
  return { ...digit, advance: width, points: digit.points.map((point) => ({ ...point, x: point.x + shift })) }
}
