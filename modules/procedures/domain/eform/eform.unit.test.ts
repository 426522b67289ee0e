import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { birthAnswers } from '../../testing/birth-answers.ts'
import { adminUnits, catalogueEForm } from '../../testing/catalogue-eform.ts'
import { answersFromFields, fieldsFromAnswers } from './eform-fields.ts'
import { toSections } from './eform-sections.ts'
import { findNode, readEForm } from './eform.ts'
import { genericEForm } from './generic-eform.ts'
import { validateEForm } from './validate-eform.ts'

const birth = catalogueEForm('1.001193')
const facts = { today: '2026-03-02' as LocalDate, units: adminUnits }
const problemsOf = (change: (form: ReturnType<typeof copyOf>) => void): string[] => {
  const form = copyOf()
  change(form)
  const read = readEForm(form)
  return read.ok ? [] : read.problems.map((p) => p.path)
}
// eslint-disable-next-line typescript/no-explicit-any -- a document is broken on purpose, in places its type does not allow
const copyOf = (): Record<string, never> & { properties: Record<string, { properties: Record<string, Record<string, unknown>> }> } =>
  JSON.parse(JSON.stringify(genericEForm)) as never

describe('A form document', () => {
  it('is taken when it stays inside the subset', () => {
    expect(readEForm(genericEForm)).toEqual({ ok: true, eform: genericEForm })
  })

  it('is refused with the place that lies outside it', () => {
    expect(problemsOf((f) => void (f.properties.request!.properties.content!['x-field'] = 'upload'))).not.toEqual([])
    expect(
      problemsOf((f) => void (f.properties.request!.properties.content!['x-show-if'] = { field: 'request.nothing', filled: true })),
    ).toEqual(['request.content', 'request.content'])
    expect(problemsOf((f) => void (f.properties.requester!.properties.email!.onclick = 'x'))).not.toEqual([])
    expect(problemsOf((f) => void ((f as Record<string, unknown>).$defs = { address: { type: 'object' } }))).toEqual(['$defs.address'])
    expect(readEForm(null).ok || readEForm([]).ok || readEForm('x').ok).toBe(false)
  })

  it('keeps its questions in the order in which they are asked', () => {
    expect(Object.keys(birth.properties)).toEqual(['requester', 'child', 'mother', 'father', 'copies', 'confirmation'])
    expect(findNode(birth, 'child.birthDate')?.title).toBe('Ngày, tháng, năm sinh')
    expect(findNode(birth, 'child.toString')).toBeUndefined()
  })
})

describe('A page without JavaScript', () => {
  it('gives the same answers as the API, and shows them again as typed', () => {
    const fields = fieldsFromAnswers(birth, birthAnswers())
    expect(fields['child.birthDate']).toBe('20/02/2026')
    expect(fields['requester.residence.communeCode']).toBe('32002')
    const answers = answersFromFields(birth, { ...fields, _csrf: 'token', 'child.__proto__': 'x' })
    expect(validateEForm(birth, answers, facts)).toEqual({ ok: true, answers: birthAnswers() })
  })

  it('puts the three boxes of a date together, the unknown ones left empty', () => {
    const dates = (fields: Record<string, string>): unknown => answersFromFields(birth, fields).mother
    expect(dates({ 'mother.birthDate.day': '3', 'mother.birthDate.month': '5', 'mother.birthDate.year': '1992' })).toEqual({
      birthDate: '3/5/1992',
    })
    expect(dates({ 'mother.birthDate.day': '', 'mother.birthDate.month': '', 'mother.birthDate.year': '1958' })).toEqual({
      birthDate: '1958',
    })
    expect(dates({ 'mother.birthDate.month': '5', 'mother.birthDate.year': '1958' })).toEqual({ birthDate: '5/1958' })
  })
})

describe('Answers for people to read', () => {
  it('shows sections with labels, Vietnamese dates and names of places', () => {
    const result = validateEForm(birth, birthAnswers(), facts)
    const sections = toSections(birth, result.ok ? result.answers : {}, adminUnits)
    const row = (path: string): string | undefined => sections.flatMap((s) => s.rows).find((r) => r.path === path)?.value
    expect(sections.map((s) => s.title)).toEqual([
      'Người yêu cầu đăng ký',
      'Người được khai sinh',
      'Người mẹ',
      'Người cha',
      'Bản sao trích lục khai sinh',
      'Cam đoan',
    ])
    expect(row('child.birthDate')).toBe('20/02/2026')
    expect(row('child.sex')).toBe('Nữ')
    expect(row('mother.birthDate')).toBe('1995')
    expect(row('requester.residence')).toBe('12 Nguyễn Trãi, Phường An Xuyên, Tỉnh Cà Mau')
    expect(row('copies.quantity')).toBe('2 bản')
  })
})
