import { describe, expect, it } from 'vitest'
import type { AccountId, Citizen } from '@motcua/terms'
import type { CitizenProfile } from '#modules/accounts/index.ts'
import { forWhomOf, peopleFor, peopleFromForm } from './people-of-application.ts'

const me: Citizen = { kind: 'citizen', accountId: 'a' as AccountId, name: 'Lê Văn Ba', citizenNumber: '096190000023' }
const profile = { name: me.name, citizenNumber: me.citizenNumber, phone: '0912345678', address: 'Phường An Xuyên' } as CitizenProfile
const typed = new Map([
  ['applicant.fullName', 'Trần Thị Hòa'],
  ['applicant.idNumber', '096190000015'],
  ['applicant.address', '12 Nguyễn Trãi'],
  ['applicant.phone', '0987654321'],
  ['submitter.phone', '0912345678'],
  ['submitter.authorisation', 'Văn bản ủy quyền số 5'],
])
const form = { get: (name: string) => typed.get(name) ?? null }

describe('The people of an application', () => {
  it('begin with what signing in has told', () => {
    expect(peopleFor('SELF', me, profile)).toEqual({
      applicant: {
        kind: 'PERSON',
        fullName: 'Lê Văn Ba',
        idNumber: '096190000023',
        address: 'Phường An Xuyên',
        phone: '0912345678',
        email: null,
      },
      submitter: null,
    })
    expect(peopleFor('SELF', me, undefined).applicant.phone).toBe('')
  })

  it('R-030 keep who files and for whom apart', () => {
    const people = peopleFromForm(form, peopleFor('OTHER', me, profile), me)
    expect(people.applicant).toMatchObject({ kind: 'PERSON', fullName: 'Trần Thị Hòa', email: null })
    expect(people.submitter).toEqual({
      fullName: 'Lê Văn Ba',
      idNumber: '096190000023',
      phone: '0912345678',
      authorisation: 'Văn bản ủy quyền số 5',
    })
    expect(forWhomOf(people)).toBe('OTHER')
    expect(forWhomOf(peopleFor('ORGANISATION', me, profile))).toBe('ORGANISATION')
  })

  it('never take the name of whoever has signed in from the form', () => {
    const { applicant } = peopleFromForm(form, peopleFor('SELF', me, profile), me)
    expect(applicant).toMatchObject({ fullName: 'Lê Văn Ba', idNumber: '096190000023', address: '12 Nguyễn Trãi' })
  })
})
