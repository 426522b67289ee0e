// pdfmake on the same receipt: {view, seconds} in, {perSecond, bytes} out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake from 'pdfmake'

const { view, seconds } = JSON.parse(readFileSync(0, 'utf8'))

// The same typeface as ours, from the product's packages.
const fonts = dirname(createRequire(new URL('../../package.json', import.meta.url)).resolve('@expo-google-fonts/tinos/package.json'))
const face = (folder, name) => join(fonts, folder, `${name}.ttf`)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((file) => file.startsWith(fonts))
pdfmake.addFonts({
  Tinos: {
    normal: face('400Regular', 'Tinos_400Regular'),
    bold: face('700Bold', 'Tinos_700Bold'),
    italics: face('400Regular_Italic', 'Tinos_400Regular_Italic'),
    bolditalics: face('700Bold_Italic', 'Tinos_700Bold_Italic'),
  },
})

const field = ({ label, value, strong }) => [{ text: `${label}: ` }, { text: value, bold: strong === true }]
const line = (row) => ({ text: row.flatMap((f, i) => (i === 0 ? field(f) : [{ text: '    ' }, ...field(f)])), margin: [0, 2] })
const qr = ({ content, caption }) => ({
  stack: [
    { qr: content, fit: 70, eccLevel: 'M' },
    { text: caption, fontSize: 8 },
  ],
})

const page = (number) => ({
  pageSize: 'A4',
  // Tagged, with its own colours and metadata, as ours is.
  tagged: true,
  displayTitle: true,
  subset: 'PDF/A-2a',
  version: '1.7',
  lang: 'vi',
  info: { title: `${view.fileTitle} ${number}`, author: view.author },
  defaultStyle: { font: 'Tinos', fontSize: 13 },
  content: [
    {
      columns: [
        { stack: [view.head.superiorBody ?? '', { text: view.head.issuingBody, bold: true }, view.head.number ?? ''], alignment: 'center' },
        {
          stack: [
            { text: view.head.nationalName, bold: true },
            { text: view.head.motto, bold: true },
            { text: view.head.placeAndDate, italics: true },
          ],
          alignment: 'center',
        },
      ],
    },
    {
      columns: [
        qr(view.dossierQr),
        { text: view.title, bold: true, fontSize: 15, alignment: 'center', margin: [0, 16] },
        qr(view.ratingQr),
      ],
    },
    ...view.before.map(line),
    view.documentsLabel,
    {
      table: {
        headerRows: 1,
        widths: ['auto', '*', 'auto', 'auto'],
        body: [view.documentColumns.map((text) => ({ text, bold: true })), ...view.documents],
      },
    },
    ...view.after.map(line),
    ...view.notes.map((text) => ({ text, italics: true, fontSize: 11 })),
    {
      columns: view.signatures.map((s) => ({
        stack: [
          ...s.lines.map((text) => ({ text, bold: true })),
          { text: s.hint, italics: true },
          { text: s.fullName ?? '', margin: [0, 40, 0, 0] },
        ],
        alignment: 'center',
      })),
      margin: [0, 16],
    },
    { text: `${view.footer.origin} ${view.footer.code ?? ''}`, fontSize: 9 },
  ],
})

const make = async (number) => pdfmake.createPdf(page(number)).getBuffer()
const { length: bytes } = await make(0)
for (let i = 0; i < 5; i++) await make(i)
let made = 0
const begun = performance.now()
while (performance.now() - begun < seconds * 1000) await make(made++)
process.stdout.write(JSON.stringify({ perSecond: made / ((performance.now() - begun) / 1000), bytes }))
