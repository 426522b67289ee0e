import QRCode from 'qrcode'

/**
 * A QR code as SVG: one black path on nothing, one unit a module, without a quiet zone (the paper around it is white).
 *
 * @param content  up to some 2,000 characters; error correction M survives a stamp or a fold over 15 % of the code
 */
export function qrSvg(content: string): string {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
