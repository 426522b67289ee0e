import { describe, expect, it } from 'vitest'
import { listHref, neighbours, readListQuestion } from './list-question.ts'
import { homeOf, listOfSlug, queuesOf } from './queues.ts'
import type { AgencyId, Instant, Official, Role } from '@motcua/terms'

const read = (query: string) => readListQuestion('mine', new URLSearchParams(query))

describe('Which page of which list', () => {
  it('keeps search and page in every link of the list', () => {
    const question = read('q=h%C6%B0%E1%BB%9Dng&sau=a&sau=b')
    expect(question).toEqual({ list: 'mine', q: 'hường', cursors: ['a', 'b'] })
    expect(readListQuestion('mine', new URL(listHref(question, 'id'), 'http://x').searchParams)).toEqual(question)
    expect(listHref(read(''), 'id', 'ky')).toBe('/ban-lam-viec/viec-cua-toi/id/ky')
  })
  it('goes forward and back page by page', () => {
    expect(neighbours(read(''), 'a')).toEqual({ nextHref: '/ban-lam-viec/viec-cua-toi?sau=a' })
    expect(neighbours(read('sau=a'), 'b')).toEqual({
      previousHref: '/ban-lam-viec/viec-cua-toi',
      nextHref: '/ban-lam-viec/viec-cua-toi?sau=a&sau=b',
    })
    expect(neighbours(read('sau=a&sau=b'), null)).toEqual({ previousHref: '/ban-lam-viec/viec-cua-toi?sau=a' })
  })
  it('knows its own addresses only', () => {
    expect(listOfSlug('qua-han')).toBe('late')
    expect(listOfSlug('khong-co')).toBeUndefined()
  })
})

describe('Where the day of an official begins', () => {
  const official = (...roles: Role[]): Official => ({
    kind: 'official',
    accountId: 'a' as Official['accountId'],
    officialId: 'o' as Official['officialId'],
    name: 'Lê Thị Thơm',
    position: 'Chuyên viên',
    grants: roles.map((role) => ({ role, agencyId: 'x' as AgencyId, from: '2025-07-01T00:00:00+07:00' as Instant, to: null })),
  })
  it.each([
    [['INTAKE_OFFICER', 'RETURN_OFFICER'], '/ban-lam-viec/ho-so-moi'],
    [['RETURN_OFFICER'], '/ban-lam-viec/cho-tra-ket-qua'],
    [['HANDLER'], '/ban-lam-viec/viec-cua-toi'],
    [['AUDITOR'], '/ban-lam-viec/tim'],
    [['ADMINISTRATOR'], '/ban-lam-viec/quan-tri'],
    [[], '/ban-lam-viec/toi'],
  ] as [Role[], string][])('with %j at %s', (roles, path) => expect(homeOf(official(...roles))).toBe(path))
  it('has no queues for those who only read', () => {
    expect(queuesOf(official('AUDITOR', 'ADMINISTRATOR'))).toEqual([])
    expect(queuesOf(official('HANDLER')).map(({ group }) => group)).toEqual(['own', 'office'])
  })
})
