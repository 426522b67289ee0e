import { sql } from 'kysely'
import type { LedgerEntry } from '#modules/papers/index.ts'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AgencyId, LocalDate } from '@motcua/terms'
import type { DossierState } from '../domain/dossier-state.ts'
import type { PersonalData } from '../domain/personal-data.ts'

export type LedgerRow = Omit<LedgerEntry, 'competentAgency'> & { readonly competentAgencyId: AgencyId }

/** Dossiers a unit accepted in a span of days, in order of acceptance; `number` counts within the year (forms.md section 9). */
export async function listForLedger(
  db: Db,
  vault: Vault,
  question: { unitId: AgencyId; from: LocalDate; to: LocalDate; limit: number },
): Promise<LedgerRow[]> {
  const yearStart = `${question.from.slice(0, 4)}-01-01`
  const { rows } = await sql<{ number: number; state: DossierState; sealed: Buffer }>`
    with numbered as (
      select id, state, accepted_at, row_number() over (order by accepted_at, code)::int as number
      from dossier where intake_unit_id = ${question.unitId} and accepted_at >= ${yearStart}::date and accepted_at < ${question.to}::date + 1
    )
    select n.number, n.state, p.sealed from numbered n join dossier_person p on p.dossier_id = n.id
    where n.accepted_at >= ${question.from}::date order by n.number limit ${question.limit}`.execute(db)
  return rows.flatMap(({ number, state, sealed }) => {
    if (!state.acceptance) return []
    const { applicant, submitter } = vault.unseal<PersonalData>(sealed)
    return [
      {
        number,
        dossierCode: state.acceptance.code,
        procedureName: state.procedure.name,
        setCount: state.setCount,
        applicantName: applicant.fullName,
        applicantAddress: applicant.address,
        applicantPhone: applicant.phone,
        competentAgencyId: state.competentAgencyId,
        acceptedAt: state.acceptance.acceptedAt,
        dueAt: state.dueAt,
        deliveredAt: state.returnedAt,
        resultChannel: state.resultChannel,
        receivedBy:
          state.delivery === null
            ? null
            : state.delivery.recipientKind === 'SUBMITTER'
              ? (submitter?.fullName ?? applicant.fullName)
              : applicant.fullName,
        status: state.status,
        note: null,
      },
    ]
  })
}
