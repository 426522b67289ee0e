import { loadInventedOfficials } from '#modules/organisation/index.ts'
import { loadPlainProcesses } from '#modules/processes/index.ts'
import type { SeedOptions } from '#modules/dossiers/index.ts'
import type { App } from '../../server/wire.ts'
import { rightsFrom, seedPeople, type SeedPeople } from './make-seed-world.ts'

/** Stores officials, accounts, citizens and processes. Repeating it with the same options changes nothing. */
export async function storePeople(app: App, options: SeedOptions): Promise<SeedPeople> {
  const people = await seedPeople(app, options)
  await app.db.transaction().execute(async (tx) => {
    await loadInventedOfficials(
      tx,
      people.officials.map((o) => o.record),
      options.now,
    )
    await app.accounts.loadInventedAccounts(tx, {
      officials: people.officials.map(({ official, login, grantIds }) => ({
        accountId: official.accountId,
        login,
        officialId: official.officialId,
        grants: official.grants.map(({ role, agencyId }, i) => ({ id: grantIds[i]!, role, agencyId })),
      })),
      citizens: Array.from({ length: people.citizens.count }, (_, i) => {
        const { accountId, claims } = people.citizens.citizen(i)
        return { accountId, ...claims }
      }),
      rightsFrom: rightsFrom(options),
    })
    const effectiveFrom = '2025-07-01' as typeof options.from
    await loadPlainProcesses(
      tx,
      people.procedures.map((p) => p.plain),
      { now: options.now, effectiveFrom },
    )
  })
  app.organisation.refresh()
  return people
}
