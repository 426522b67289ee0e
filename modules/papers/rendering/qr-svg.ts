import { qrDrawing } from './qr-drawing.ts'

/** A QR code as SVG: one black path on nothing, without a quiet zone (the paper around it is white). */
export function qrSvg(content: string): string {
  const { side, path } = qrDrawing(content)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
