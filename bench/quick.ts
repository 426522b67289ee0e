import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { motcua } from './data/provinces.ts'

const DOSSIERS = 600
const ASKED = ['--dossiers', String(DOSSIERS), '--seed', '7', '--now', '2026-03-02T09:00', '--json'] as const

/** Seeds a small province as an operator does, and lets the product prove its records and figures. No times: any machine will do. */
export async function quick(say: (text: string) => void): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  try {
    const ask = async (...args: string[]) => JSON.parse(await motcua(folder, args)) as Record<string, unknown>
    const seeded = await ask('seed', ...ASKED)
    const verified = await ask('verify', '--json')
    const recounted = await ask('recount', '--json')
    const proofs: readonly (readonly [string, boolean])[] = [
      ['seed: as many dossiers as were asked for', seeded.dossiers === DOSSIERS],
      ['seed: about six events each', Number(seeded.events) > 5.5 * DOSSIERS && Number(seeded.events) < 7 * DOSSIERS],
      [
        'verify: every event of every dossier holds',
        verified.holds === true && verified.dossiers === DOSSIERS && verified.events === seeded.events,
      ],
      ['recount: the figures are those of a count', recounted.equal === true && recounted.dossiers === DOSSIERS],
    ]
    for (const [name, holds] of proofs) say(`${holds ? 'holds' : 'FAILS'}  ${name}`)
    return proofs.every(([, holds]) => holds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
