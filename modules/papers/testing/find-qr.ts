import QRCode from 'qrcode'
import { poppler } from './inspect-pdf.ts'

const dpi = 150
const pixels = (millimetres: number) => (millimetres / 25.4) * dpi

/**
 * Does the page show the QR code of `content`, every module of it? Draws the page and compares at each place right of `leftMm`,
 * so that no decoder is needed.
 */
export function findQr(pdf: Uint8Array, page: number, content: string, at: { leftMm: number; widthMm: number }): boolean {
  const picture = readGray(poppler('pdftoppm', pdf, ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page)]))
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  const side = pixels(at.widthMm) / modules.size
  const matches = (left: number, top: number): boolean => {
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        const dark = picture.isDark(Math.floor(left + (column + 0.5) * side), Math.floor(top + (row + 0.5) * side))
        if (dark !== (modules.get(row, column) === 1)) return false
      }
    }
    return true
  }
  for (let top = 0; top + side * modules.size < picture.height; top++) {
    for (let left = Math.floor(pixels(at.leftMm)); left + side * modules.size < picture.width; left++) {
      if (matches(left, top)) return true
    }
  }
  return false
}

/** A binary PGM as poppler writes it: `P5`, width, height, 255, then one byte a pixel. */
function readGray(file: Buffer): { width: number; height: number; isDark(x: number, y: number): boolean } {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'))
  if (header === null) throw new Error('not a gray picture')
  const [start, width, height] = [header[0].length, Number(header[1]), Number(header[2])]
  return { width, height, isDark: (x, y) => file[start + y * width + x]! < 128 }
}
