import { formatRefusals, textRefusals, type RefusalCatalogue } from '@motcua/terms'
import { accountRefusals } from '#modules/accounts/index.ts'
import { configurationRefusals } from '#modules/configuration/index.ts'
import { dossierRefusals } from '#modules/dossiers/index.ts'
import { fileRefusals } from '#modules/files/index.ts'
import { organisationRefusals } from '#modules/organisation/index.ts'
import { paperRefusals } from '#modules/papers/index.ts'
import { procedureRefusals } from '#modules/procedures/index.ts'
import { processDraftRefusals } from '#modules/processes/index.ts'
import { processRefusals } from '@motcua/process-engine'
import { workingTimeRefusals } from '@motcua/working-time'
import { systemRefusals } from './system-refusals.ts'

/** Every refusal the installation can answer with. Two modules with the same code would hide one sentence: the start fails. */
export const refusals: RefusalCatalogue = compose(
  formatRefusals,
  systemRefusals,
  configurationRefusals,
  organisationRefusals,
  accountRefusals,
  fileRefusals,
  paperRefusals,
  procedureRefusals,
  dossierRefusals,
  processRefusals,
  processDraftRefusals,
  textRefusals,
  workingTimeRefusals,
)

function compose(...catalogues: RefusalCatalogue[]): RefusalCatalogue {
  const all: Record<string, RefusalCatalogue[string]> = {}
  for (const catalogue of catalogues)
    for (const [code, text] of Object.entries(catalogue)) {
      if (all[code]) throw new Error(`Two catalogues have the refusal ${code}`)
      all[code] = text
    }
  return all
}
