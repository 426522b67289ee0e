import { createPaperMaker, toReceiptView } from '#modules/papers/index.ts'
import { receiptInput } from '#modules/papers/testing/kite-flying-papers.ts'
import { isRefused } from '@motcua/terms'
import type { Measure } from '../figure.ts'
import { runYardstick } from '../yardsticks/run-yardstick.ts'

const SECONDS = 6

/** Receipts a second: tagged PDF/A with its QR codes, from one typesetting process; against the same page by pdfmake. */
export const receipts: Measure = async ({ say }) => {
  say('receipts')
  const view = toReceiptView(receiptInput)
  if (isRefused(view)) throw new Error(view.code)
  const maker = createPaperMaker()
  try {
    const first = await maker.pdf('receipt', view)
    for (let i = 0; i < 30; i++) await maker.pdf('receipt', view)
    let made = 0
    const begun = performance.now()
    while (performance.now() - begun < SECONDS * 1000) {
      // Another number each time: nothing is to be remembered from the receipt before.
      await maker.pdf('receipt', { ...view, fileTitle: `${view.fileTitle} ${made}` })
      made++
    }
    const perSecond = made / ((performance.now() - begun) / 1000)
    const pdfmake = await runYardstick<{ perSecond: number; bytes: number }>('pdfmake-receipts.mjs', { view, seconds: SECONDS })
    const yardstick = { name: 'pdfmake, same page', value: pdfmake.perSecond }
    const common = {
      unit: '/s',
      value: perSecond,
      yardstick,
      compared: perSecond / pdfmake.perSecond,
      details: { bytes: first.length, pdfmakeBytes: pdfmake.bytes },
    }
    return [
      { ...common, name: 'receipts a second per core', mark: { sign: '>=', than: 60, of: 'value' } },
      { ...common, name: 'receipts against pdfmake', mark: { sign: '>=', than: 6, of: 'compared' } },
    ]
  } finally {
    await maker.stop()
  }
}
