import pg from 'pg'
import { Draw, SeedNumbers, SeedRows, tellStory, type SeedOptions } from '#modules/dossiers/index.ts'
import { copyRows } from '#platform/database/copy-rows.ts'
import type { AgencyId, DossierId } from '@motcua/terms'
import type { OpenedDatabase } from '../../apps/server/open-database.ts'
import type { App } from '../../apps/server/wire.ts'
import { makeSeedWorld } from '../../apps/cli/seed/make-seed-world.ts'

/** New dossiers at one commune's center, and who takes them in there. */
export type NewDossiers = { readonly unitId: AgencyId; readonly intakeLogin: string; readonly ids: readonly DossierId[] }

/** A household registers its business: filed online, two steps. */
const PROCEDURE = '1.001612'

/** Files fresh dossiers online at some communes of a seeded province, so that there is something to accept. */
export async function fileNewDossiers(
  app: App,
  database: OpenedDatabase,
  options: SeedOptions,
  { communes, each }: { readonly communes: number; readonly each: number },
): Promise<NewDossiers[]> {
  const now = app.clock.now()
  const world = await makeSeedWorld(app, options)
  const rows = new SeedRows(app.vault, now, world.formSetOn)
  const owner = new pg.Client({ connectionString: database.ownerUrl, options: `-c search_path=${app.environment.tenant},public` })
  await owner.connect()
  const filed: NewDossiers[] = []
  try {
    const clusters = world.clusters.filter((c) => c.places[0]!.unit.level === 'COMMUNE').slice(0, communes)
    for (const { name, places } of clusters) {
      const place = places[0]!
      const procedure = place.procedures.find((p) => p.rules.pinned.code === PROCEDURE)
      if (!procedure) throw new Error(`${name} does not decide ${PROCEDURE}`)
      const ids: DossierId[] = []
      for (let i = 0; i < each; i++) {
        const draw = new Draw('bench', crypto.randomUUID())
        const numbers = new SeedNumbers()
        const told = tellStory({ place, procedure, channel: 'ONLINE', end: { kind: 'NEW' }, at: now, now, draw, numbers }, world)
        rows.add(told)
        ids.push(told.dossier.id)
      }
      filed.push({ unitId: place.unit.id, intakeLogin: `${name}-intake-officer-1`.toLowerCase().replaceAll('.', '-'), ids })
      for (const { target, bytes } of rows.take()) await copyRows(owner, target, bytes)
    }
    const { target, bytes } = rows.counts()
    await copyRows(owner, target, bytes)
  } finally {
    await owner.end()
  }
  return filed
}
