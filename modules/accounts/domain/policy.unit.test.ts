import { roles, type AccountId, type AgencyId, type Instant, type OfficialId, type Role, type Viewer } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { mayListAccounts, mayOnAccount, type AccountAction } from './policy.ts'

const province = 'province' as AgencyId
const department = 'department' as AgencyId
const commune = 'commune' as AgencyId
const own = 'own' as AccountId
const other = 'other' as AccountId
const since = '2026-01-01T00:00:00+07:00' as Instant

const withRole = (role: Role, agencyId: AgencyId): Viewer => ({
  kind: 'official',
  accountId: own,
  officialId: 'o' as OfficialId,
  name: 'Lê Văn Trà',
  position: 'Chuyên viên',
  grants: [{ role, agencyId, from: since, to: null }],
})
const citizen: Viewer = { kind: 'citizen', accountId: own, name: 'Phạm Thị Diều', citizenNumber: '096190000123' }
const anonymous: Viewer = { kind: 'anonymous' }

const ownActions: AccountAction[] = ['see-own-sessions', 'end-own-session', 'change-own-password', 'enrol-own-totp']
const administration: AccountAction[] = ['grant-role', 'revoke-role', 'reset-totp', 'disable-account']
const inDepartment = { accountId: other, agencyAndAbove: [department, province] }

describe('Everybody looks after their own sign-in', () => {
  it.each(ownActions)('%s: the owner may, another may not, nobody may unseen', (action) => {
    const official = withRole('HANDLER', department)
    expect(mayOnAccount(official, action, { accountId: own })).toBe(true)
    expect(mayOnAccount(withRole('ADMINISTRATOR', province), action, { accountId: other })).toBe(false)
    expect(mayOnAccount(anonymous, action, { accountId: own })).toBe(false)
    expect(mayOnAccount(citizen, action, { accountId: own })).toBe(action !== 'enrol-own-totp')
  })
})

describe('Accounts and rights of others: each role × each action', () => {
  for (const role of roles) {
    it.each(administration)(`${role} %s`, (action) => {
      const may = role === 'ADMINISTRATOR'
      expect(mayOnAccount(withRole(role, department), action, inDepartment)).toBe(may)
      expect(mayOnAccount(withRole(role, province), action, inDepartment)).toBe(may)
      expect(mayOnAccount(withRole(role, commune), action, inDepartment)).toBe(false)
      expect(mayOnAccount(withRole(role, department), action, { ...inDepartment, accountId: own })).toBe(false)
    })
    it(`${role} reads lists and histories: administrators and auditors only`, () => {
      expect(mayListAccounts(withRole(role, department))).toBe(role === 'ADMINISTRATOR' || role === 'AUDITOR')
      expect(mayOnAccount(withRole(role, department), 'see-account-history', inDepartment)).toBe(
        role === 'ADMINISTRATOR' || role === 'AUDITOR',
      )
    })
  }
  it('citizens and strangers none', () => {
    for (const action of administration)
      expect([citizen, anonymous].map((viewer) => mayOnAccount(viewer, action, inDepartment))).toEqual([false, false])
    expect([citizen, anonymous].map(mayListAccounts)).toEqual([false, false])
  })
})
