import { dossierStatuses, statusNumber } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { illegalMove } from './transitions.ts'

// forms.md section 12, by the numbers of the national portal.
const allowed: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 7],
  2: [4, 5, 6, 7, 8],
  3: [],
  4: [5, 6, 7, 8, 9],
  5: [4, 7, 8],
  6: [4, 7, 8],
  7: [],
  8: [4],
  9: [10],
  10: [],
}

describe('Moves between statuses', () => {
  for (const from of dossierStatuses)
    it(`from ${statusNumber(from)} ${from} go to ${allowed[statusNumber(from)]?.join(', ') || 'nothing'} and nowhere else`, () => {
      const reachable = dossierStatuses.filter((to) => illegalMove(from, to) === null).map(statusNumber)
      expect(reachable).toEqual(allowed[statusNumber(from)])
    })

  it.each([
    ['NOT_ACCEPTED', 'PROCESSING'],
    ['DONE', 'PROCESSING'],
    ['SUPPLEMENT_REQUIRED', 'DONE'],
  ] as const)('R-156 refuse %s -> %s by name', (from, to) => {
    expect(illegalMove(from, to)).toMatchObject({ code: 'dossier.illegal-transition', data: { from, to } })
  })
})
