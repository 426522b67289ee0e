import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefused } from '@motcua/terms'
import { afterEach, describe, expect, it } from 'vitest'
import { OutsideFault } from '#platform/http/faults.ts'
import { toReceiptView } from '../domain/receipt.ts'
import type { PaperTemplate } from '../domain/paper-templates.ts'
import { applicant, receiptInput } from '../testing/kite-flying-papers.ts'
import { PaperFault } from './paper-fault.ts'
import { createPaperMaker, type PaperMaker, type PaperMakerOptions } from './paper-maker.ts'

const view = toReceiptView(receiptInput)
if (isRefused(view)) throw new Error(view.code)
const pretendChild = fileURLToPath(new URL('../testing/pretend-child.ts', import.meta.url))

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})
function maker(options: PaperMakerOptions = {}): PaperMaker {
  const made = createPaperMaker(options)
  cleanups.push(() => made.stop())
  return made
}
/** Any template by name: what is in the view does not matter to the templates of these tests. */
const make = (from: PaperMaker, template: PaperTemplate) => from.pdf(template, view as never)
/** The process that answered. */
const pid = async (from: PaperMaker, template: PaperTemplate = 'receipt') => new TextDecoder().decode(await make(from, template))
const fault = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as PaperFault,
  )

function templates(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  cleanups.push(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.typ`), text)
  return folder
}
const plain = '#set document(title: "thử")\n#set text(font: "Tinos", lang: "vi")\nXin chào'
const endless = '#for a in range(100000) { for b in range(100000) { } }'

describe('The paper maker', () => {
  it('gives the same bytes for the same view, from any process', async () => {
    const [one, other] = await Promise.all([maker().pdf('receipt', view), maker().pdf('receipt', view)])
    expect(Buffer.from(one).equals(other)).toBe(true)
    expect(new TextDecoder().decode(one.slice(0, 8))).toBe('%PDF-1.7')
  })

  it('gives each caller its own paper when many ask at once', async () => {
    const shop = maker({ recycleAfter: 3 })
    const views = Array.from({ length: 10 }, (_, index) => ({ ...view, fileTitle: `giấy số ${index}` }))
    const papers = await Promise.all(views.map((each) => shop.pdf('receipt', each)))
    const alone = maker()
    for (const [index, paper] of papers.entries()) {
      expect(Buffer.from(paper).equals(await alone.pdf('receipt', views[index]!))).toBe(true)
    }
  })

  it('kills a template that does not end, and makes the next paper', async () => {
    const shop = maker({ timeLimitMs: 1_500, templates: templates({ receipt: endless, 'refusal-notice': plain }) })
    const [stuck, next] = await Promise.all([fault(make(shop, 'receipt')), make(shop, 'refusal-notice')])
    expect(stuck).toBeInstanceOf(OutsideFault)
    expect(stuck).toMatchObject({ reason: 'TIME_LIMIT', retryable: true, template: 'receipt' })
    expect(next.length).toBeGreaterThan(1_000)
  })

  it('reports a wrong template as not worth repeating, without a word of the view', async () => {
    const shop = maker({
      templates: templates({ receipt: '#int(json(bytes(sys.inputs.view)).before.at(2).at(0).value + "x")', 'refusal-notice': plain }),
    })
    const wrong = await fault(make(shop, 'receipt'))
    expect(wrong).toMatchObject({ name: 'PaperFault', reason: 'TEMPLATE', retryable: false })
    for (const personal of [applicant.fullName, 'Nguyễn', applicant.idNumber]) {
      expect(`${wrong?.message} ${String(wrong?.cause)}`).not.toContain(personal)
    }
    expect((await make(shop, 'refusal-notice')).length).toBeGreaterThan(1_000)
  })

  it('refuses an image without alt text', async () => {
    const image = '#image(bytes(sys.inputs.dossierQr), format: "svg")'
    const shop = maker({ templates: templates({ receipt: `${plain}\n${image}` }) })
    expect((await fault(make(shop, 'receipt')))?.message).toContain('missing alt text')
  })

  it('loses only the document that its process died on', async () => {
    const shop = maker({ childFile: pretendChild })
    const before = pid(shop)
    const lost = fault(make(shop, 'refusal-notice'))
    const after = pid(shop)
    expect(await lost).toMatchObject({ reason: 'CRASHED', retryable: true })
    expect(await after).not.toBe(await before)
  })

  it('lets a late answer of a killed process reach nobody', async () => {
    const shop = maker({ childFile: pretendChild, timeLimitMs: 300 })
    const [silent, first, second] = await Promise.all([fault(make(shop, 'control-slip')), pid(shop), pid(shop)])
    expect(silent).toMatchObject({ reason: 'TIME_LIMIT' })
    expect(first).toBe(second)
  })

  it('replaces its process after the set number of documents', async () => {
    const shop = maker({ childFile: pretendChild, recycleAfter: 2 })
    const pids = [await pid(shop), await pid(shop), await pid(shop), await pid(shop), await pid(shop)]
    expect(pids[0]).toBe(pids[1])
    expect(pids[2]).toBe(pids[3])
    expect(new Set(pids).size).toBe(3)
  })

  it('rejects what still waits when it is stopped, and everything afterwards', async () => {
    const shop = maker({ childFile: pretendChild })
    const waiting = [fault(make(shop, 'control-slip')), fault(make(shop, 'receipt'))]
    await shop.stop()
    for (const work of [...waiting, fault(make(shop, 'receipt'))]) expect(await work).toMatchObject({ reason: 'STOPPED' })
    await shop.stop()
  })
})
