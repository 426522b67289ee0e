import type { FileStore } from '#modules/files/index.ts'
import type { SeedWorld } from '#modules/dossiers/index.ts'

const titles = ['Tờ khai', 'Đơn đề nghị', 'Bản chụp giấy tờ', 'Giấy xác nhận', 'Hợp đồng', 'Bản vẽ', 'Biên bản', 'Giấy ủy quyền'] as const

/** A few small files in the store: what people upload in a seeded province. The same content is stored once, however often it is named. */
export async function seedFiles(store: FileStore): Promise<SeedWorld['files']> {
  const files: SeedWorld['files'][number][] = []
  for (const [index, title] of titles.entries()) {
    const { hash, size } = await store.keep(Buffer.from(onePage(`Mau tai lieu thu ${index + 1}`), 'latin1'))
    files.push({ hash, name: `${title}.pdf`, size, mediaType: 'application/pdf' })
  }
  return files
}

/** A PDF of one page with one line. */
function onePage(line: string): string {
  const text = `BT /F1 18 Tf 72 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}
