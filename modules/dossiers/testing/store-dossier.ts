import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { Acceptance } from '../domain/dossier-parts.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import type { AccountId, AgencyId, DossierId, Instant, ProcedureVersionId } from '@motcua/terms'
import { insertDossier } from '../storage/append-events.ts'
import { NO_HASH } from '../storage/event-chain.ts'

/** What figures know of a dossier. */
export type CountedDossier = Pick<
  DossierState,
  'status' | 'channel' | 'competentAgencyId' | 'submittedAt' | 'dueAt' | 'finishedAt' | 'endedAt' | 'timeliness' | 'pauses'
> & { readonly procedureCode: string; readonly accepted: Pick<Acceptance, 'acceptedAt' | 'firstDueAt'> | null }

const UNIT = '00000000-0000-4000-8000-0000000000c1' as AgencyId
const VERSION = '00000000-0000-4000-8000-0000000000f1' as ProcedureVersionId

/** Stores a dossier as it stands, without the story that led there: for tests of figures and lists. */
export async function storeDossier(db: Db, counted: CountedDossier): Promise<DossierId> {
  const id = uuidV7(Date.parse(counted.submittedAt)) as DossierId
  const { procedureCode, accepted, ...parts } = counted
  const state: DossierState = {
    ...parts,
    id,
    seq: 1,
    procedure: { versionId: VERSION, code: procedureCode, name: 'Cấp phép thả diều', controlSlipExempt: false, sameDay: false },
    caseId: null,
    resultChannel: 'COUNTER',
    intakeUnitId: UNIT,
    ownerAccountId: null,
    byAnother: false,
    setCount: 1,
    interim: false,
    receivedAt: counted.submittedAt,
    answerDueAt: null,
    documents: [],
    revision: 1,
    supplement: null,
    supplementsAsked: { INTAKE: 0, APPRAISAL: 0 },
    acceptance: accepted && ({ ...accepted, code: id.slice(-12), processVersionId: VERSION as string } as unknown as Acceptance),
    plan: [],
    engine: null,
    work: [],
    incidents: [],
    recallable: null,
    result: null,
    delivery: null,
    returnedAt: null,
    stopped: null,
  }
  await db.transaction().execute((tx) =>
    insertDossier(
      tx,
      {
        state,
        events: [],
        command: { id: crypto.randomUUID(), name: 'submit', accountId: null as AccountId | null, at: counted.submittedAt as Instant },
      },
      { lookupCode: id, sealed: NO_HASH, nameFold: 'nguyen thi anh', idNumberHash: null, phoneHash: null },
    ),
  )
  return id
}

/** Forgets every dossier and every figure made of them. */
export async function forgetDossiers(db: Db): Promise<void> {
  await sql`truncate dossier, dossier_event, dossier_person, work_item, paper, dossier_command, dossier_count_delta, agency_dossier_count, procedure_dossier_count cascade`.execute(
    db,
  )
}
