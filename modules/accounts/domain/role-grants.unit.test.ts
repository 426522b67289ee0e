import type { AccountId, AgencyId, Instant } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { decideGrant, decideRevoke, grantsInForce, type GrantRole, type KeptGrant } from './role-grants.ts'

const at = (text: string): Instant => `${text}+07:00` as Instant
const teaHouse = 'tea-house' as AgencyId
const kiteOffice = 'kite-office' as AgencyId
const account = 'a1' as AccountId
const grant = (given: Partial<KeptGrant> = {}): KeptGrant => ({
  id: 'g1',
  accountId: account,
  role: 'HANDLER',
  agencyId: teaHouse,
  from: at('2024-01-01T00:00:00'),
  to: null,
  ...given,
})

describe('Rights in force', () => {
  const moved = [grant({ to: at('2025-07-01T00:00:00') }), grant({ id: 'g2', agencyId: kiteOffice, from: at('2025-07-01T00:00:00') })]
  it.each([
    ['2025-06-30T23:59:59', [teaHouse]],
    ['2025-07-01T00:00:00', [kiteOffice]],
    ['2023-12-31T23:59:59', []],
  ])('M-06 an official moved at midnight: at %s the rights are in %s', (moment, agencies) => {
    expect(grantsInForce(moved, at(moment)).map((g) => g.agencyId)).toEqual(agencies)
  })
})

describe('Giving a right', () => {
  const now = at('2026-03-02T09:00:00')
  const official = { kind: 'official', status: 'ACTIVE' } as const
  const command: GrantRole = { accountId: account, role: 'HANDLER', agencyId: teaHouse, from: now, to: null }
  const decide = (
    changed: Partial<GrantRole>,
    grants: KeptGrant[] = [],
    who: { kind: 'official' | 'citizen'; status: 'ACTIVE' | 'DISABLED' } = official,
  ) => decideGrant({ ...command, ...changed }, { now, account: who, grants })

  it('holds from now, or from a later instant', () => {
    expect(decide({})).toEqual({ type: 'RoleGranted', ...command })
    expect(decide({ from: at('2026-07-01T00:00:00'), to: at('2026-12-31T00:00:00') })).toMatchObject({ type: 'RoleGranted' })
  })
  it.each([
    ['backwards', { from: at('2026-03-02T08:59:59') }, 'role-grant.begins-in-past'],
    ['with an end before its beginning', { to: now }, 'role-grant.ends-before-it-begins'],
  ])('is not given %s', (_how, changed, code) => expect(decide(changed)).toMatchObject({ refused: true, code }))
  it('is not given twice for the same time, yet again after its end and in another agency', () => {
    expect(decide({}, [grant()])).toMatchObject({ code: 'role-grant.held-already' })
    expect(decide({}, [grant({ to: now })])).toMatchObject({ type: 'RoleGranted' })
    expect(decide({ agencyId: kiteOffice }, [grant()])).toMatchObject({ type: 'RoleGranted' })
    expect(decide({ role: 'AGENCY_HEAD' }, [grant()])).toMatchObject({ type: 'RoleGranted' })
    expect(decide({ to: at('2026-06-01T00:00:00') }, [grant({ from: at('2026-06-01T00:00:00') })])).toMatchObject({ type: 'RoleGranted' })
  })
  it('citizens and closed accounts get none', () => {
    expect(decide({}, [], { kind: 'citizen', status: 'ACTIVE' })).toMatchObject({ code: 'role-grant.not-an-official' })
    expect(decide({}, [], { kind: 'official', status: 'DISABLED' })).toMatchObject({ code: 'role-grant.account-disabled' })
  })
})

describe('Ending a right', () => {
  const now = at('2026-03-02T09:00:00')
  it('at once, or at a later instant', () => {
    expect(decideRevoke(grant(), now, now)).toEqual({ type: 'RoleRevoked', grantId: 'g1', accountId: account, at: now })
    expect(decideRevoke(grant(), at('2026-06-30T00:00:00'), now)).toMatchObject({ at: at('2026-06-30T00:00:00') })
  })
  it('one that has not begun never holds', () => {
    expect(decideRevoke(grant({ from: at('2026-04-01T00:00:00') }), now, now)).toMatchObject({ at: at('2026-04-01T00:00:00') })
  })
  it('not backwards, and not after its end', () => {
    expect(decideRevoke(grant(), at('2026-03-02T08:00:00'), now)).toMatchObject({ code: 'role-grant.ends-in-past' })
    expect(decideRevoke(grant({ to: at('2026-03-02T10:00:00') }), at('2026-03-02T10:00:00'), now)).toMatchObject({
      code: 'role-grant.ended-already',
    })
  })
})
