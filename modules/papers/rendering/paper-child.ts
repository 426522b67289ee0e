// The child process of the paper maker: one document at a time, in a process that can be killed and whose memory goes back when it ends.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { toDiagnosis } from './diagnosis.ts'
import { toDrawable } from './drawable-text.ts'
import { fontCoverage } from './font-coverage.ts'
import type { PaperReply, PaperRequest } from './paper-message.ts'
import { qrSvg } from './qr-svg.ts'

const [templates] = process.argv.slice(2) as [string]
const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const fontFiles = readdirSync(fontFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ttf'))
  .map((file) => join(fontFolder, file))
const coverages = fontFiles.map((file) => fontCoverage(readFileSync(file)))

const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFiles.map((file) => dirname(file)) }] })

// The typesetter keeps what it computed for later documents; unswept it grows by megabytes a document.
const sweepEvery = 20
const keepRounds = 2
let made = 0

process.on('message', (request: PaperRequest) => {
  const reply = answer(request)
  process.send?.(reply)
  if (++made % sweepEvery === 0) compiler.evictCache(keepRounds)
})
// The parent is gone: nobody waits for papers.
process.on('disconnect', () => process.exit(0))

function answer({ id, template, view }: PaperRequest): PaperReply {
  try {
    const inputs = { view: JSON.stringify(toDrawable(view, coverages)), ...qrInputs(view) }
    const pdf = compiler.pdf({ mainFilePath: join(templates, `${template}.typ`), inputs }, { pdfStandard: 'a-2a' })
    return { id, pdf }
  } catch (error) {
    return { id, diagnosis: toDiagnosis(error instanceof Error ? error.message : String(error), view) }
  }
}

/** Each QR code of the view as an SVG under its own name. */
function qrInputs(view: object): Record<string, string> {
  const inputs: Record<string, string> = {}
  for (const [name, value] of Object.entries(view) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null && 'content' in value && typeof value.content === 'string') {
      inputs[name] = qrSvg(value.content)
    }
  }
  return inputs
}
