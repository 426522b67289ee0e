import type { LocalDate } from '@motcua/terms'
import { loadShippedConfiguration } from '#modules/configuration/index.ts'
import { loadDemoProvince, readOrganisationCatalogue } from '#modules/organisation/index.ts'
import { demoCitizens } from '#integrations/national-eid/index.ts'
import { loadDemoProcedures } from '#modules/procedures/index.ts'
import { loadDemoProcesses } from '#modules/processes/index.ts'
import type { App } from './wire.ts'

/** The demo province works under its present law since the two-level government. */
const DEMO_EFFECTIVE_FROM = '2025-07-01' as LocalDate

/** One thing that must be in the database before the first request. Safe to repeat: at a later start it finds its work done. */
export type LoadStep = { readonly name: string; readonly run: (app: App) => Promise<void> }

/** In every installation. */
export const installationSteps: readonly LoadStep[] = [
  {
    name: 'configuration',
    async run({ db, clock, configuration }) {
      await db.transaction().execute((tx) => loadShippedConfiguration(tx, clock.now()))
      configuration.refresh()
    },
  },
]

/** In demo mode only, in this order. */
export const demoSteps: readonly LoadStep[] = [
  {
    name: 'province and accounts',
    async run({ db, clock, organisation, accounts }) {
      const catalogue = readOrganisationCatalogue()
      await db.transaction().execute(async (tx) => {
        const province = await loadDemoProvince(tx, catalogue, clock.now())
        const citizens = demoCitizens.map((citizen) => ({ ...citizen, issuer: 'demo' }))
        await accounts.ensureDemoAccounts(tx, { officials: province.accounts, citizens })
      })
      organisation.refresh()
    },
  },
  {
    name: 'procedures and processes',
    async run({ db, clock, procedures }) {
      const effectiveFrom = DEMO_EFFECTIVE_FROM
      await db.transaction().execute((tx) => loadDemoProcedures(tx, { now: clock.now(), effectiveFrom }))
      const limitOf = async (code: string) => {
        const found = await procedures.forDossiers.findInForce(code, clock.now().slice(0, 10) as LocalDate)
        return found?.limit({ caseId: null, channel: 'IN_PERSON' }) ?? null
      }
      await db.transaction().execute((tx) => loadDemoProcesses(tx, { now: clock.now(), effectiveFrom, limitOf }))
    },
  },
]

/** Runs what this installation needs, in order. */
export async function loadData(app: App): Promise<void> {
  for (const step of [...installationSteps, ...(app.environment.mode === 'demo' ? demoSteps : [])]) {
    const begun = performance.now()
    await step.run(app)
    app.logger.info({ step: step.name, ms: Math.round(performance.now() - begun) }, 'loaded')
  }
}
