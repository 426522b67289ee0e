import { createConfiguration, loadShippedConfiguration } from '#modules/configuration/index.ts'
import { buildProcess, createProcesses } from '#modules/processes/index.ts'
import { insertProcessVersion } from '#modules/processes/testing/insert-process-version.ts'
import { createClock } from '#platform/clock/clock.ts'
import { createVault } from '#platform/secrets/secrets.ts'
import type { TestDatabase } from '#platform/testing/test-database.ts'
import type {
  AccountId,
  AgencyId,
  Citizen,
  CounterId,
  FileHash,
  Instant,
  LocalDate,
  Official,
  OfficialId,
  ProcedureVersionId,
  ProcessVersionId,
  Role,
} from '@motcua/terms'
import type { StepTable } from '@motcua/process-engine'
import type { ChecklistItem, LimitOfDossier } from '../domain/dossier-parts.ts'
import type { DossierDeps, Office, ProcedureForDossier } from '../usecases/dossier-deps.ts'
import type { Application } from '../usecases/submit-dossier.ts'

// An invented province in which kites need a permit: no test here breaks when a decree changes.

export const CENTER = '00000000-0000-4000-8000-0000000000c1' as AgencyId
export const KITE_OFFICE = '00000000-0000-4000-8000-0000000000d1' as AgencyId
export const RETURN_COUNTER = '00000000-0000-4000-8000-0000000000e1' as CounterId
export const INTAKE_COUNTER = '00000000-0000-4000-8000-0000000000e2' as CounterId
const VERSION = '00000000-0000-4000-8000-0000000000f1' as ProcedureVersionId

const office = (id: AgencyId, code: string, name: string, isOneStopUnit: boolean): Office => ({
  id,
  code,
  name,
  parentName: 'UBND tỉnh Diều Sáo',
  level: 'PROVINCE',
  address: '1 đường Cánh Diều',
  phone: '0290 3831 000',
  isOneStopUnit,
  endedSince: null,
  successorId: null,
})
const offices = [office(CENTER, 'H99.50', 'Trung tâm Phục vụ hành chính công', true), office(KITE_OFFICE, 'H99.07', 'Sở Diều', false)]

const person = (n: number, name: string, role: Role, agencyId: AgencyId): Official => ({
  kind: 'official',
  accountId: `00000000-0000-4000-8000-00000000a0${n}0` as AccountId,
  officialId: `00000000-0000-4000-8000-00000000b0${n}0` as OfficialId,
  name,
  position: 'Chuyên viên',
  grants: [{ role, agencyId, from: '2020-01-01T00:00:00+07:00' as Instant, to: null }],
})

/** Who works there. */
export const people = {
  intake: person(1, 'Lê Thị Thơm', 'INTAKE_OFFICER', CENTER),
  returns: person(2, 'Mai Văn Trả', 'RETURN_OFFICER', CENTER),
  head: person(3, 'Đỗ Trưởng Phòng', 'DIVISION_HEAD', KITE_OFFICE),
  handler: person(4, 'Trần Văn Lực', 'HANDLER', KITE_OFFICE),
  leader: person(5, 'Phạm Giám Đốc', 'AGENCY_HEAD', KITE_OFFICE),
  clerk: person(6, 'Ngô Văn Thư', 'RECORDS_CLERK', KITE_OFFICE),
  otherIntake: person(7, 'Bùi Tiếp Nhận', 'INTAKE_OFFICER', CENTER),
  stranger: person(8, 'Người Sở Khác', 'HANDLER', '00000000-0000-4000-8000-0000000000d9' as AgencyId),
  auditor: person(9, 'Kiểm Tra', 'AUDITOR', CENTER),
} as const
export const citizen: Citizen = {
  kind: 'citizen',
  accountId: '00000000-0000-4000-8000-00000000a990' as AccountId,
  name: 'Nguyễn Thị Ánh',
  citizenNumber: '096190000123',
}

export const checklist: ChecklistItem[] = [
  {
    id: 'd01',
    name: 'Đơn xin thả diều',
    requirement: 'REQUIRED',
    group: null,
    kinds: [{ kind: 'ORIGINAL', quantity: 1 }],
    heldAlready: false,
  },
  { id: 'd02', name: 'Bản vẽ con diều', requirement: 'REQUIRED', group: null, kinds: [{ kind: 'COPY', quantity: 1 }], heldAlready: false },
]

const table: StepTable = {
  format: 'step-table/1',
  key: 'kite-permit',
  name: 'Cấp phép thả diều',
  procedureCode: '9.000001',
  rows: [
    { order: 1, name: 'Chuyển hồ sơ', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'transfer', hours: 4, product: 'Hồ sơ', form: null },
    { order: 2, name: 'Phân công', unit: 'COMPETENT', role: 'DIVISION_HEAD', kind: 'assignment', hours: 4, product: null, form: null },
    { order: 3, name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 20, product: 'Dự thảo', form: null },
    {
      order: 4,
      name: 'Phê duyệt',
      unit: 'COMPETENT',
      role: 'AGENCY_HEAD',
      kind: 'approval',
      hours: 8,
      product: 'Giấy phép',
      form: null,
      sendsBackTo: 3,
    },
    { order: 5, name: 'Vào số', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'numbering', hours: 2, product: null, form: null },
    {
      order: 6,
      name: 'Chuyển kết quả',
      unit: 'COMPETENT',
      role: 'RECORDS_CLERK',
      kind: 'resultTransfer',
      hours: 2,
      product: null,
      form: null,
    },
    { order: 7, name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0, product: null, form: null },
  ],
}

export type KiteWorld = { readonly deps: DossierDeps; readonly clock: ReturnType<typeof createClock> }

/** The office on Monday 2 March 2026, nine o'clock, with its process approved. */
export async function kiteWorld(database: TestDatabase, options: { limit?: LimitOfDossier; exempt?: boolean } = {}): Promise<KiteWorld> {
  const clock = createClock('2026-03-02T09:00:00+07:00')
  const { db } = database.app
  const built = await buildProcess(table, { value: 5, unit: 'workingDay' })
  if (!built.graph) throw new Error(built.findings.map((f) => f.message).join('; '))
  await db.transaction().execute(async (tx) => {
    await loadShippedConfiguration(tx, clock.now())
    await insertProcessVersion(tx, {
      table,
      built,
      id: '00000000-0000-4000-8000-0000000000aa' as ProcessVersionId,
      effectiveFrom: '2026-01-01' as LocalDate,
      now: clock.now(),
    })
  })
  const procedure: ProcedureForDossier = {
    pinned: { versionId: VERSION, code: '9.000001', name: 'Cấp phép thả diều', controlSlipExempt: options.exempt ?? false, sameDay: false },
    publication: 'PUBLISHED',
    channels: ['ONLINE', 'IN_PERSON', 'POSTAL'],
    setCount: 1,
    resultName: 'Giấy phép thả diều',
    takesCase: (caseId) => caseId === null,
    checklist: () => checklist,
    limit: () => options.limit ?? { value: 5, unit: 'workingDay' },
    limitText: () => '05 ngày làm việc',
    checkAnswers: (answers) => answers,
    answerLabel: (path) => `câu hỏi ${path}`,
    fees: () => [],
  }
  const everyone = Object.values(people)
  const deps: DossierDeps = {
    db,
    transactions: database.transactions.db,
    clock,
    vault: createVault('11'.repeat(32)),
    configuration: createConfiguration(db, { believedMs: 0 }),
    procedures: { findInForce: async (code) => (code === procedure.pinned.code ? procedure : undefined), get: async () => procedure },
    processes: createProcesses(db),
    offices: async () => ({
      find: (id) => offices.find((o) => o.id === id),
      findByCode: (code) => offices.find((o) => o.code === code)?.id,
      counter: (id) =>
        id === RETURN_COUNTER ? { kind: 'RETURN', unitId: CENTER } : id === INTAKE_COUNTER ? { kind: 'INTAKE', unitId: CENTER } : undefined,
      headLines: (id) => ({
        superiorBody: 'Ủy ban nhân dân tỉnh Diều Sáo',
        issuingBody: offices.find((o) => o.id === id)?.name ?? '',
        place: 'Diều Sáo',
      }),
      officialName: (id) => {
        const found = everyone.find((p) => p.officialId === id)
        return found && { fullName: found.name, position: found.position }
      },
    }),
    officialsWithRole: async (role, agencyId) =>
      everyone
        .filter((p) => p.grants.some((g) => g.role === role && g.agencyId === agencyId))
        .map((p) => ({ officialId: p.officialId, accountId: p.accountId, fullName: p.name })),
    publicAddress: 'http://localhost:3000',
  }
  return { deps, clock }
}

/** An application with both papers; online by default. */
export function application(change: Partial<Application> = {}): Application {
  return {
    procedureCode: '9.000001',
    caseId: null,
    channel: 'ONLINE',
    resultChannel: 'COUNTER',
    intakeUnitId: CENTER,
    competentAgencyId: KITE_OFFICE,
    setCount: 1,
    byAnother: false,
    documents: checklist.map((c) => ({
      requiredDocumentId: c.id,
      kind: c.kinds[0]!.kind,
      quantity: 1,
      source: 'UPLOAD' as const,
      files: [{ hash: 'ab'.repeat(32) as FileHash, name: `${c.id}.pdf`, size: 1000, mediaType: 'application/pdf' }],
    })),
    person: {
      applicant: {
        kind: 'PERSON',
        fullName: 'Nguyễn Thị Ánh',
        idNumber: '096190000123',
        address: '12 đường Gió, phường An Xuyên',
        phone: '0912345678',
        email: null,
      },
      submitter: null,
      answers: {},
    },
    ...change,
  }
}
