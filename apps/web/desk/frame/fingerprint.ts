import type { DeskRow } from '../work/work-row.ts'

/** What an official sees of the queues: the figures, and the lines of one list. */
export type Seen = { readonly counts: Readonly<Record<string, number>>; readonly rows: readonly DeskRow[] }

/** A short word that differs when anything seen differs. Not a secret and no proof, only cheap to compare. */
export function fingerprint({ counts, rows }: Seen): string {
  const figures = Object.keys(counts)
    .sort()
    .map((name) => `${name}=${counts[name]}`)
  const lines = rows.map((row) => [row.id, row.token, row.seq, row.step, row.mark?.tone, row.mark?.text].join(','))
  return hash(`${figures.join(';')}|${lines.join(';')}`)
}

/** FNV-1a over 32 bits, twice with different starts. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x85ebca6b)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
