import type { AgencyId } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { addRows, imbalanceOf, sumsOf, type ProgressRow } from './progress-row.ts'

const agency = 'a' as AgencyId
const worked: ProgressRow = {
  agencyId: agency,
  carriedOver: 120,
  online: 700,
  inPerson: 150,
  postal: 30,
  early: 400,
  onTime: 280,
  late: 20,
  within: 240,
  overdue: 10,
  pausedWithin: 48,
  pausedOverdue: 2,
}

describe('The progress table', () => {
  it('R-153 adds up as the worked row of the form does: 120 + 880 = 1000 = 700 + 250 + 50', () => {
    expect(sumsOf(worked)).toEqual({ inPeriod: 880, received: 1000, processed: 700, processing: 250, paused: 50, onTimeRate: 97.14 })
    expect(imbalanceOf(worked)).toBe(0)
  })
  it('R-153 tells how many dossiers are counted nowhere', () => {
    expect(imbalanceOf({ ...worked, late: 17 })).toBe(-3)
  })
  it('shows no rate where nothing was processed', () => {
    expect(sumsOf({ ...worked, early: 0, onTime: 0, late: 0 }).onTimeRate).toBeNull()
  })
  it('adds lines column by column', () => {
    const both = addRows(agency, [worked, worked])
    expect(sumsOf(both).received).toBe(2000)
    expect(imbalanceOf(both)).toBe(0)
  })
})
