import type { LocalDate } from '@motcua/terms'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthAnswers } from '../../testing/birth-answers.ts'
import { adminUnits, catalogueEForm } from '../../testing/catalogue-eform.ts'
import type { EForm } from './eform.ts'
import { genericEForm } from './generic-eform.ts'
import type { EFormFacts } from './read-answer.ts'
import { validateEForm, type EFormResult } from './validate-eform.ts'

const facts: EFormFacts = { today: '2026-03-02' as LocalDate, units: adminUnits }
const birth = catalogueEForm('1.001193')
const permit = catalogueEForm('1.013225')
const copies = catalogueEForm('2.000815')

type Answers = Record<string, Record<string, unknown>>
const withBirth = (change: (answers: Answers) => void): EFormResult => {
  const answers = birthAnswers()
  change(answers)
  return validateEForm(birth, answers, facts)
}
const faults = (result: EFormResult): string[] => (result.ok ? [] : result.errors.map((e) => `${e.path} ${e.code}`))

describe('A birth declaration', () => {
  it('is taken when complete, and keeps what the parents wrote', () => {
    expect(validateEForm(birth, birthAnswers(), facts)).toEqual({ ok: true, answers: birthAnswers() })
  })

  it('keeps a birth year known only as a year, as a year', () => {
    const result = withBirth((a) => void (a.mother!.birthDate = '1958'))
    expect(result.ok && (result.answers.mother as { birthDate: string }).birthDate).toBe('1958')
  })

  it('names every question left open, each with what to do', () => {
    const result = validateEForm(birth, {}, facts)
    expect(faults(result)).toEqual(
      expect.arrayContaining([
        'requester.fullName eform.required',
        'child.birthDate eform.required',
        'copies.wanted eform.required',
        'confirmation.truthful eform.must-tick',
      ]),
    )
    expect(result.ok || result.errors.find((e) => e.path === 'child.birthDate')?.message).toBe('Hãy nhập ngày, tháng, năm sinh.')
  })

  it.each<[string, (a: Answers) => void, string]>([
    ['a day that does not exist', (a) => (a.child!.birthDate = '30/02/2026'), 'child.birthDate date.impossible'],
    ['a day that has not come', (a) => (a.child!.birthDate = '2026-03-03'), 'child.birthDate date.in-future'],
    ['a year alone where the child needs a day', (a) => (a.child!.birthDate = '2026'), 'child.birthDate date.malformed'],
    [
      'a citizen number of eleven digits',
      (a) => (a.requester!.citizenNumber = '09619500001'),
      'requester.citizenNumber citizen-number.malformed',
    ],
    ['a telephone number of nine digits', (a) => (a.requester!.phone = '091234567'), 'requester.phone phone.malformed'],
    ['digits in a name', (a) => (a.child!.fullName = 'An 2'), 'child.fullName person-name.digits'],
    ['markup in a name', (a) => (a.child!.fullName = '<b>An</b>'), 'child.fullName person-name.characters'],
    ['a name of 1,000 characters', (a) => (a.child!.fullName = 'An '.repeat(400)), 'child.fullName eform.too-long'],
    ['an unknown choice', (a) => (a.child!.sex = 'OTHER'), 'child.sex eform.unknown-choice'],
    [
      'a commune of another province',
      (a) => (a.requester!.residence = { provinceCode: '01', communeCode: '32002' }),
      'requester.residence.communeCode address.commune-elsewhere',
    ],
    ['no province', (a) => (a.requester!.residence = { detail: 'ấp 3' }), 'requester.residence.provinceCode address.province'],
    ['half a copy', (a) => (a.copies!.quantity = 1.5), 'copies.quantity eform.not-whole'],
    ['a field the form does not have', (a) => (a.child!.religion = 'x'), 'child.religion eform.unknown-field'],
    ['an object for a text', (a) => (a.child!.fullName = { toString: 'x' }), 'child.fullName eform.wrong-type'],
  ])('refuses %s', (_what, change, expected) => {
    expect(faults(withBirth(change))).toEqual([expected])
  })

  it('writes cleaned answers in one way: NFC, the real Đ, ISO days, digits of the phone', () => {
    const result = withBirth((a) => {
      a.father!.fullName = 'Trần  Văn Ðức\u200b'.normalize('NFD')
      a.child!.birthDate = '20/2/2026'
      a.requester!.phone = '+84 912 345 678'
      a.copies!.quantity = '2'
    })
    expect(result).toEqual({ ok: true, answers: birthAnswers() })
  })

  it('drops answers to questions that are not asked: no copies wanted, father unknown', () => {
    const result = withBirth((a) => {
      a.copies = { wanted: 'NO', quantity: 'nhiều' }
      a.father = { unknown: 'on', fullName: '???' }
    })
    expect(result.ok && [result.answers.copies, result.answers.father]).toEqual([{ wanted: 'NO' }, { unknown: true }])
  })

  it('asks for the place abroad when the child was born abroad', () => {
    expect(faults(withBirth((a) => void (a.child!.birthPlaceKind = 'ABROAD')))).toEqual(['child.birthPlaceAbroad eform.required'])
  })

  it('takes a parent living abroad', () => {
    const abroad = { country: 'Hàn Quốc', detail: '12 Sejong-daero, Seoul' }
    const result = withBirth((a) => void (a.father!.residence = abroad))
    expect(result.ok && (result.answers.father as { residence: unknown }).residence).toEqual(abroad)
  })
})

describe('A building permit and a certification of copies', () => {
  const owner = {
    kind: 'PERSON',
    fullName: 'Trần Văn Đức',
    citizenNumber: '096092000001',
    address: { provinceCode: '96', communeCode: '32002' },
    phone: '0912345678',
  }
  const house = {
    owner,
    site: { plotNumber: '12, tờ bản đồ 5', plotArea: '1.200,5', address: owner.address },
    design: { designer: 'Công ty Thiết kế Đất Mũi' },
    work: { kind: 'HOUSE', grade: 'IV', footprint: 80, floorArea: 160, height: '7,2', storeys: 2, months: 6 },
    confirmation: { truthful: true },
  }

  it('asks of a house what a house needs, and reads Vietnamese figures', () => {
    const result = validateEForm(permit, house, facts)
    expect(
      result.ok && [(result.answers.site as { plotArea: number }).plotArea, (result.answers.work as { height: number }).height],
    ).toEqual([1200.5, 7.2])
  })

  it('asks of a line its length and not its storeys', () => {
    expect(
      faults(validateEForm(permit, { ...house, work: { kind: 'LINEAR', purpose: 'Đường ống nước', grade: 'III', months: 3 } }, facts)),
    ).toEqual(['work.routeLength eform.required'])
  })

  it('asks for the papers, their pages and the number of copies', () => {
    const answers = {
      requester: { fullName: 'Trần Văn Đức', phone: '0912345678' },
      originals: { names: 'Bằng tốt nghiệp', pages: 3, copies: 2, copiesMadeBy: 'OFFICE' },
      confirmation: { truthful: true },
    }
    expect(validateEForm(copies, answers, facts)).toEqual({ ok: true, answers })
    expect(faults(validateEForm(copies, { ...answers, originals: { ...answers.originals, copies: 0 } }, facts))).toEqual([
      'originals.copies eform.too-small',
    ])
  })
})

describe('The form of every other procedure', () => {
  it('asks for the organisation only when one is represented', () => {
    const person = {
      requester: {
        fullName: 'Lý Thị Na',
        citizenNumber: '096195000012',
        phone: '0912345678',
        address: { provinceCode: '96', communeCode: '32002' },
      },
      request: { content: 'Đề nghị cấp giấy phép thả diều tại bãi biển.' },
      confirmation: { truthful: true },
    }
    expect(validateEForm(genericEForm, person, facts).ok).toBe(true)
    const represented = { ...person, requester: { ...person.requester, forOrganisation: true } }
    expect(faults(validateEForm(genericEForm, represented, facts))).toEqual([
      'organisation.name eform.required',
      'organisation.taxCode eform.required',
      'organisation.position eform.required',
    ])
  })
})

describe('Whatever is sent', () => {
  const forms: readonly EForm[] = [birth, permit, copies, genericEForm]
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
  addFormats.default(ajv)
  ajv.addVocabulary([
    'x-field',
    'x-show-if',
    'x-required',
    'x-prefill',
    'x-labels',
    'x-suggestions',
    'x-unit',
    'x-basis',
    'x-not-after-today',
    'x-pattern-text',
  ])

  it('never throws, and never takes nonsense', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.jsonValue({ maxDepth: 4 }), (form, value) => {
        expect(validateEForm(form, value, facts).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('takes only answers that the stored document, read as JSON Schema 2020-12, takes as well', { timeout: 30_000 }, () => {
    const check = ajv.compile(birth)
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('1958', '02/1990', 'on', '', 'Ðức', '20/2/2026', '+84912345678', 3, 0, true),
    )
    const places = Object.entries(birthAnswers()).flatMap(([group, fields]) => Object.keys(fields).map((key) => [group, key] as const))
    let taken = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), odd), { minLength: 0, maxLength: 2 }), (changes) => {
        const result = withBirth((a) => changes.forEach(([[group, key], value]) => void (a[group]![key] = value)))
        if (!result.ok) return
        taken += 1
        expect(check(result.answers)).toBe(true)
      }),
      { numRuns: 800 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  it('keeps all forms valid JSON Schema 2020-12', () => {
    for (const form of forms) expect(() => ajv.compile({ ...form, $id: `${form.$id}:test` })).not.toThrow()
  })
})
