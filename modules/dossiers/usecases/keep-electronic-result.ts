import { keepResult } from '#modules/personal-vault/index.ts'
import { getPerson } from '../storage/person.ts'
import type { DecisionContext } from './decisions.ts'
import type { Offices } from './dossier-deps.ts'

/** Keeps the files of the result for the applicant, in the transaction of the delivery. @returns the acknowledgement; null without files */
export async function keepElectronicResult({ deps, tx, state, now }: DecisionContext, offices: Offices): Promise<string | null> {
  const { result, acceptance } = state
  // A dossier that is not ready for delivery is refused by the decision; nothing is kept for it meanwhile.
  if (!result || result.files.length === 0 || !acceptance || state.status !== 'DONE') return null
  const { applicant } = await getPerson(tx, deps.vault, state.id)
  return keepResult(tx, deps.vault, {
    holderNumber: applicant.idNumber,
    dossierId: state.id,
    at: now,
    content: {
      dossierCode: acceptance.code,
      procedureName: state.procedure.name,
      agencyName: offices.find(state.competentAgencyId)?.name ?? '',
      title: result.title,
      number: result.number,
      files: result.files,
    },
  })
}
