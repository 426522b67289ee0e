import type { AccountId, AgencyId, CounterId, Instant, Official, OfficialId, Role, RoleGrant, Viewer } from '@motcua/terms'

/** A service center, the department of the sky that decides, and the wind station whose opinion is asked. All invented. */
export const center = 'center' as AgencyId
export const skyDepartment = 'sky-department' as AgencyId
export const windStation = 'wind-station' as AgencyId
export const rainStation = 'rain-station' as AgencyId
/** Somewhere else entirely, with an office of its own. */
export const otherCenter = 'other-center' as AgencyId
export const otherDepartment = 'other-department' as AgencyId

const agencyCodes: Readonly<Record<string, AgencyId>> = { 'H29.30': windStation, 'H29.31': rainStation }
export const agencyByCode = (code: string): AgencyId | undefined => agencyCodes[code]

export const counters: Readonly<Record<string, { readonly kind: 'INTAKE' | 'RETURN'; readonly unitId: AgencyId }>> = {
  'intake-1': { kind: 'INTAKE', unitId: center },
  'return-1': { kind: 'RETURN', unitId: center },
  'return-elsewhere': { kind: 'RETURN', unitId: otherCenter },
}
export const counter = (id: 'intake-1' | 'return-1' | 'return-elsewhere'): CounterId => id as CounterId

/** An official with undated grants; `grants` overrides them. */
export function official(name: string, posts: readonly (readonly [Role, AgencyId])[], grants?: readonly RoleGrant[]): Official {
  return {
    kind: 'official',
    accountId: `account-${name}` as AccountId,
    officialId: name as OfficialId,
    name,
    position: 'Chuyên viên',
    grants: grants ?? posts.map(([role, agencyId]) => ({ role, agencyId, from: '2020-01-01T00:00:00+07:00' as Instant, to: null })),
  }
}

export const officials = {
  hoa: official('hoa', [['INTAKE_OFFICER', center]]),
  ha: official('ha', [['INTAKE_OFFICER', center]]),
  tam: official('tam', [['RETURN_OFFICER', center]]),
  giang: official('giang', [['CENTER_DIRECTOR', center]]),
  binh: official('binh', [['DIVISION_HEAD', skyDepartment]]),
  chau: official('chau', [['HANDLER', skyDepartment]]),
  dung: official('dung', [['HANDLER', skyDepartment]]),
  lan: official('lan', [['AGENCY_HEAD', skyDepartment]]),
  phuc: official('phuc', [['RECORDS_CLERK', skyDepartment]]),
  gio: official('gio', [['HANDLER', windStation]]),
  mua: official('mua', [['HANDLER', rainStation]]),
  auditor: official('auditor', [['AUDITOR', skyDepartment]]),
  administrator: official('administrator', [['ADMINISTRATOR', skyDepartment]]),
} as const satisfies Record<string, Official>

export const everybody: readonly Official[] = Object.values(officials)

export const citizen = (name: string): Extract<Viewer, { kind: 'citizen' }> => ({
  kind: 'citizen',
  accountId: `account-${name}` as AccountId,
  name,
  citizenNumber: '096203004567',
})
export const owner = citizen('an')
export const anotherCitizen = citizen('binh-an')
export const anonymous: Viewer = { kind: 'anonymous' }
