import QRCode from 'qrcode'

/** A QR code to draw: its side in modules, and one path over the dark ones, one unit a module. */
export type QrDrawing = { readonly side: number; readonly path: string }

/** @param content  up to some 2,000 characters; error correction M survives a stamp or a fold over 15 % of the code */
export function qrDrawing(content: string): QrDrawing {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return { side: size, path }
}
