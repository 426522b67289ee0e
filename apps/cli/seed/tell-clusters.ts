import pg from 'pg'
import { planStories, SeedNumbers, SeedRows, tellStory, type SeedOptions } from '#modules/dossiers/index.ts'
import { copyRows, type CopyTarget } from '#platform/database/copy-rows.ts'
import type { App } from '../../server/wire.ts'
import { makeSeedWorld } from './make-seed-world.ts'

export type ToldCount = { readonly dossiers: number; readonly events: number }

// Small enough to lie in the socket while the next ones are told.
const DOSSIERS_AT_ONCE = 200

/**
 * Tells the dossiers of some clusters and stores them.
 * @param owner   connection string of the schema's owner
 * @param onTold  called now and then with how many were told since
 */
export async function tellClusters(
  app: App,
  owner: string,
  next: () => number | undefined,
  options: SeedOptions,
  onTold: (count: ToldCount) => void,
): Promise<ToldCount> {
  const world = await makeSeedWorld(app, options)
  const client = new pg.Client({
    connectionString: owner,
    options: `-c search_path=${app.environment.tenant},public -c synchronous_commit=off`,
  })
  await client.connect()
  const rows = new SeedRows(app.vault, options.now, world.formSetOn)
  const numbers = new SeedNumbers()
  let storing: Promise<void> = Promise.resolve()
  const store = async (parts: readonly { target: CopyTarget; bytes: Buffer }[]): Promise<void> => {
    for (const { target, bytes } of parts) await copyRows(client, target, bytes)
  }
  let reported: ToldCount = { dossiers: 0, events: 0 }
  const handOver = async (): Promise<void> => {
    await storing
    storing = store(rows.take())
    storing.catch(() => {})
    onTold({ dossiers: rows.dossiers - reported.dossiers, events: rows.events - reported.events })
    reported = { dossiers: rows.dossiers, events: rows.events }
    // Lets the driver send what it was given before the next ones are told.
    await new Promise((sent) => setImmediate(sent))
  }
  try {
    for (let cluster = next(); cluster !== undefined; cluster = next()) {
      for (const plan of planStories(world, cluster, options, numbers)) {
        rows.add(tellStory(plan, world))
        if (rows.dossiers - reported.dossiers >= DOSSIERS_AT_ONCE) await handOver()
      }
    }
    await handOver()
    await storing
    await store([...numbers.rows(), rows.counts()])
  } finally {
    await client.end()
  }
  return { dossiers: rows.dossiers, events: rows.events }
}
