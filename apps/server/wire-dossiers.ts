import type { AgencyId, LocalDate } from '@motcua/terms'
import type { Accounts } from '#modules/accounts/index.ts'
import { createDossiers, type Dossiers, type DossiersOptions } from '#modules/dossiers/index.ts'
import { headLinesOf, officesOn, type Organisation } from '#modules/organisation/index.ts'
import { createReporting, type ProgressLine, type Reporting } from '#modules/reporting/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'

type Known = Pick<
  DossiersOptions,
  'db' | 'transactions' | 'clock' | 'vault' | 'configuration' | 'processes' | 'procedures' | 'files' | 'paperMaker' | 'publicAddress'
>

/** Dossiers, with who is who taken from the organisation and who may what from the accounts. */
export function wireDossiers(known: Known & { readonly organisation: Organisation; readonly accounts: Accounts }): Dossiers {
  const { organisation, accounts, clock, ...rest } = known
  const today = (): LocalDate => clock.now().slice(0, 10) as LocalDate
  return createDossiers({
    ...rest,
    clock,
    async offices() {
      const directory = await organisation.current()
      return { ...officesOn(directory, today()), headLines: (id) => headLinesOf(directory, id) }
    },
    async officialsWithRole(role, agencyId, at) {
      const [holders, directory] = await Promise.all([accounts.roleHolders(role, agencyId, at), organisation.current()])
      return holders.map((holder) => ({ ...holder, fullName: directory.findOfficial(holder.officialId)?.fullName ?? '' }))
    },
    intakeUnitOf: (competent) => intakeUnitOf(organisation, competent, today()),
  })
}

/** A commune's own center takes in what the commune decides; everything else goes to the provincial center. */
export async function intakeUnitOf(organisation: Organisation, competent: AgencyId, at: LocalDate): Promise<AgencyId> {
  const directory = await organisation.current()
  const own = directory.listUnits({ parentId: competent, at })[0]
  const provincial = directory.listUnits({ level: 'PROVINCE', kind: 'SERVICE_CENTER', at })[0]
  const unit = own ?? provincial
  if (!unit) throw new Error('No one-stop unit takes in dossiers on that day')
  return unit.unit.id
}

/** Public figures, grouped as the progress table groups its units. */
export function wireReporting(known: { readonly db: Db; readonly clock: Clock; readonly organisation: Organisation }): Reporting {
  return createReporting({
    db: known.db,
    now: () => known.clock.now(),
    async agencies() {
      const directory = await known.organisation.current()
      return directory.listAgencies({}).map((agency) => ({ id: agency.id, name: agency.name, group: groupOf(agency) }))
    },
  })
}

function groupOf(agency: { isVertical: boolean; level: string; kind: string }): ProgressLine['group'] {
  if (agency.isVertical) return 'VERTICAL'
  if (agency.level === 'COMMUNE') return 'COMMUNE'
  return agency.level === 'PROVINCE' ? 'DEPARTMENT' : 'OTHER'
}
