import type { AccountId, OfficialId, Viewer } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { ownNumber } from './vault-item.ts'

describe('Whose vault somebody opens', () => {
  it('R-076 is a citizen’s own; an official and a visitor have none', () => {
    const citizen: Viewer = { kind: 'citizen', accountId: 'a' as AccountId, name: 'Ánh', citizenNumber: '096190000123' }
    const official: Viewer = {
      kind: 'official',
      accountId: 'b' as AccountId,
      officialId: 'o' as OfficialId,
      name: 'Lực',
      position: '',
      grants: [],
    }
    expect([citizen, official, { kind: 'anonymous' } as const].map(ownNumber)).toEqual(['096190000123', null, null])
  })
})
