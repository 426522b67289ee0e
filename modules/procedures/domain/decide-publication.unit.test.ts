import { isRefused, type LocalDate, type Refused } from '@motcua/terms'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogueContent, kiteFlyingContent } from '../testing/procedure-content.ts'
import {
  decidePublication,
  decideWithdrawal,
  type PublicationFacts,
  type PublicationOutcome,
  type PublishVersion,
} from './decide-publication.ts'
import { publicationFindings, publicationStateOf } from './publication-findings.ts'

const day = (text: string): LocalDate => text as LocalDate
const decision = { number: '01/QĐ-UBND', date: day('2026-02-20'), agency: 'Ủy ban nhân dân tỉnh' }
const publish = (command: Partial<PublishVersion> = {}, facts: Partial<PublicationFacts> = {}): PublicationOutcome | Refused =>
  decidePublication(
    {
      content: kiteFlyingContent(),
      ground: { kind: 'DECISION', decision },
      effectiveFrom: day('2026-03-05'),
      effectiveTo: null,
      onlineLevel: null,
      ...command,
    },
    { today: day('2026-03-02'), periods: [], by: 'OFFICIAL', onlineVolumeThreshold: 500, ...facts },
  )
const codeOf = (outcome: PublicationOutcome | Refused): string => (isRefused(outcome) ? outcome.code : 'published')

describe('R-012: what a procedure must show', () => {
  it('R-012 refuses a version without time limit: MISSING:TIME_LIMIT', () => {
    const content = kiteFlyingContent({ timeLimits: [] })
    expect(publicationFindings(content).map((f) => f.code)).toEqual(['MISSING:TIME_LIMIT'])
    const outcome = publish({ content })
    expect(codeOf(outcome)).toBe('procedure.parts-missing')
    expect((outcome as Refused).data['codes']).toEqual(['MISSING:TIME_LIMIT'])
  })

  it('R-012 lets a free procedure without any fee be published', () => {
    expect(codeOf(publish({ content: kiteFlyingContent({ fees: [], results: [], conditions: [] }) }))).toBe('published')
  })

  it.each([
    ['steps', 'MISSING:STEPS'],
    ['channels', 'MISSING:CHANNELS'],
    ['documents', 'MISSING:DOCUMENTS'],
    ['setCount', 'MISSING:SET_COUNT'],
    ['subjectTypes', 'MISSING:APPLICANT_KINDS'],
    ['implementingAgency', 'MISSING:AGENCY'],
  ])('R-012 misses %s', (part, code) => {
    expect(publicationFindings(kiteFlyingContent({ [part]: undefined })).map((f) => f.code)).toEqual([code])
  })

  it('misses the name that was only the title of a page, and a unit that nobody stated', () => {
    const content = kiteFlyingContent({ name: 'Cổng Dịch vụ công quốc gia', shortName: undefined, timeLimits: [{ value: 3, unit: 'day' }] })
    expect(publicationFindings(content).map((f) => f.code)).toEqual(['MISSING:NAME', 'UNIT_NOT_STATED'])
  })
})

describe('R-011: on what ground a version is in force', () => {
  it('R-011 publishes by a decision with number, date and agency', () => {
    expect(publish()).toMatchObject({ publication: { decision, interim: false, effectiveFrom: '2026-03-05' }, closes: null })
    expect(codeOf(publish({ ground: { kind: 'DECISION', decision: { ...decision, date: null } } }))).toBe('procedure.decision-incomplete')
    expect(codeOf(publish({ ground: { kind: 'DECISION', decision: { ...decision, date: day('2026-03-03') } } }))).toBe(
      'procedure.decision-in-future',
    )
  })

  it('R-011 takes in as interim under a legal text, and not without one', () => {
    expect(publish({ ground: { kind: 'INTERIM', basis: '01/2026/NĐ-CP' } })).toMatchObject({
      publication: { interim: true, interimBasis: '01/2026/NĐ-CP' },
    })
    expect(codeOf(publish({ ground: { kind: 'INTERIM', basis: ' ' } }))).toBe('procedure.interim-without-basis')
  })

  it('R-011 is not published before its first day, after its last, or without decision and basis', () => {
    const publication = {
      decision,
      interim: false,
      interimBasis: null,
      onlineLevel: 'FULL' as const,
      effectiveFrom: day('2026-03-05'),
      effectiveTo: day('2026-04-01'),
    }
    expect(publicationStateOf(null, day('2026-03-05'))).toBe('NONE')
    expect(['2026-03-04', '2026-03-05', '2026-03-31', '2026-04-01'].map((d) => publicationStateOf(publication, day(d)))).toEqual([
      'NONE',
      'PUBLISHED',
      'PUBLISHED',
      'NONE',
    ])
    expect(publicationStateOf({ ...publication, interim: true, interimBasis: '01/2026/NĐ-CP' }, day('2026-03-05'))).toBe('INTERIM')
    expect(publicationStateOf({ ...publication, interim: true }, day('2026-03-05'))).toBe('NONE')
    expect(publicationStateOf({ ...publication, decision: null }, day('2026-03-05'))).toBe('NONE')
  })

  it('keeps placeholders and unverified records drafts, for the demo load too', () => {
    const interim = { kind: 'INTERIM' as const, basis: '01/2026/NĐ-CP' }
    expect(codeOf(publish({ content: kiteFlyingContent({ code: 'LT-MN-TL' }), ground: interim }, { by: 'DEMO_LOAD' }))).toBe(
      'procedure.draft-only',
    )
    expect(codeOf(publish({ content: kiteFlyingContent({ verification: 'unverified' }), ground: interim }, { by: 'DEMO_LOAD' }))).toBe(
      'procedure.draft-only',
    )
  })

  it('lets the demo load publish what its source is silent about, as interim only', () => {
    const content = kiteFlyingContent({ steps: undefined })
    expect(codeOf(publish({ content, ground: { kind: 'INTERIM', basis: '01/2026/NĐ-CP' } }))).toBe('procedure.parts-missing')
    expect(codeOf(publish({ content, ground: { kind: 'INTERIM', basis: '01/2026/NĐ-CP' } }, { by: 'DEMO_LOAD' }))).toBe('published')
    expect(codeOf(publish({ content }, { by: 'DEMO_LOAD' }))).toBe('procedure.interim-only')
  })

  it('finds 56 of the 62 collected records fit for the demo load', () => {
    const codes = readdirSync(new URL('../../../catalogue/procedures/', import.meta.url))
      .filter((n) => /^[\dL].*\.json$/.test(n))
      .map((n) => n.replace('.json', ''))
    const fit = codes.filter((code) => {
      const content = catalogueContent(code)
      return (
        codeOf(publish({ content, ground: { kind: 'INTERIM', basis: content.legalBasis[0]?.number ?? '' } }, { by: 'DEMO_LOAD' })) ===
        'published'
      )
    })
    expect([codes.length, fit.length]).toEqual([62, 56])
  })
})

describe('Effective dates of one procedure', () => {
  const current = { id: 'v1', from: day('2026-01-01'), to: null }

  it('ends the version in force on the day the new one begins', () => {
    expect(publish({}, { periods: [current] })).toMatchObject({ closes: current })
    expect(publish({ effectiveFrom: day('2026-03-02') }, { periods: [current] })).toMatchObject({ closes: current })
  })

  it('R-017 never ends it behind dossiers already taken in', () => {
    expect(codeOf(publish({ effectiveFrom: day('2026-03-01') }, { periods: [current] }))).toBe('procedure.start-in-past')
  })

  it('never overlaps: the same day, a later period, an end before the beginning', () => {
    expect(codeOf(publish({ effectiveFrom: day('2026-01-01') }, { periods: [current] }))).toBe('procedure.period-overlaps')
    const later = { id: 'v3', from: day('2026-06-01'), to: null }
    expect(codeOf(publish({}, { periods: [later] }))).toBe('procedure.period-overlaps')
    expect(codeOf(publish({ effectiveTo: day('2026-06-01') }, { periods: [later] }))).toBe('published')
    expect(codeOf(publish({ effectiveTo: day('2026-03-05') }))).toBe('procedure.period-empty')
  })

  it('is withdrawn from today at the earliest, once, and with a reason', () => {
    const withdraw = (effectiveTo: string, period = current, reason = 'Bãi bỏ theo 02/QĐ-UBND'): unknown =>
      decideWithdrawal({ effectiveTo: day(effectiveTo), reason }, { today: day('2026-03-02'), period })
    expect(withdraw('2026-03-02')).toEqual({ effectiveTo: '2026-03-02' })
    expect(withdraw('2026-03-01')).toMatchObject({ code: 'procedure.withdrawal-in-past' })
    expect(withdraw('2026-03-02', current, ' ')).toMatchObject({ code: 'procedure.withdrawal-reason' })
    expect(withdraw('2026-05-02', { ...current, to: day('2026-04-01') } as never)).toMatchObject({ code: 'procedure.already-ended' })
  })
})

describe('A version published by mistake', () => {
  it('is taken back before it begins, and another one may then begin on the same day', () => {
    const period = { id: 'v2', from: day('2026-06-01'), to: null }
    const facts = { today: day('2026-03-02'), period }
    expect(decideWithdrawal({ effectiveTo: day('2026-06-01'), reason: 'Sai nội dung' }, facts)).toEqual({ effectiveTo: '2026-06-01' })
    const emptied = { ...period, to: day('2026-06-01') }
    expect(codeOf(publish({ effectiveFrom: day('2026-06-01') }, { periods: [emptied] }))).toBe('published')
    expect(codeOf(publish({ effectiveFrom: day('2026-05-01') }, { periods: [emptied] }))).toBe('published')
  })
})

describe('R-019: offered in full online', () => {
  const level = { level: 'FULL' as const, onPmList: false, criteriaMet: true, yearlyVolume: 500 }
  it.each([
    [{ ...level }, 'published'],
    [{ ...level, yearlyVolume: 499 }, 'procedure.online-volume'],
    [{ ...level, yearlyVolume: 5000, criteriaMet: false }, 'procedure.online-criteria'],
    [{ ...level, onPmList: true, yearlyVolume: 0, criteriaMet: false }, 'published'],
    [{ ...level, level: 'PARTIAL' as const, yearlyVolume: 0, criteriaMet: false }, 'published'],
  ])('%j: %s', (onlineLevel, expected) => {
    expect(codeOf(publish({ onlineLevel }))).toBe(expected)
  })

  it('keeps the level of the source until somebody decides', () => {
    expect(publish({ content: kiteFlyingContent({ onlineLevel: { level: 'unknown', source: '' } }) })).toMatchObject({
      publication: { onlineLevel: 'INFO_ONLY' },
    })
  })
})
