import type { AdminUnits } from '../admin-units.ts'
import { isAnswers, isShown, type EFormAnswers } from './eform-condition.ts'
import { isGroup, type EForm, type EFormField, type EFormGroup } from './eform.ts'
import { shownNumber } from './read-answer.ts'

/** Answers as people read them: on the page before sending, on the official's screen, on paper. */
export type EFormSection = {
  readonly path: string
  readonly title: string
  readonly rows: readonly { path: string; label: string; value: string }[]
}

/** One section a group, in the order of the form; questions without an answer are left out, and sections without a row too. */
export function toSections(eform: EForm, answers: EFormAnswers, units: AdminUnits): EFormSection[] {
  return sectionsOf(eform, answers, '', { eform, root: answers, units }).filter((section) => section.rows.length > 0)
}

type Showing = { readonly eform: EForm; readonly root: EFormAnswers; readonly units: AdminUnits }

function sectionsOf(group: EFormGroup, answers: unknown, path: string, showing: Showing): EFormSection[] {
  if (!isAnswers(answers)) return []
  const shown = Object.entries(group.properties).filter(
    ([key, node]) => Object.hasOwn(answers, key) && isShown(node['x-show-if'], showing.root, showing.eform),
  )
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const rows = shown.flatMap(([key, node]) =>
    isGroup(node) ? [] : [{ path: at(key), label: node.title, value: shownAnswer(node, answers[key], showing.units) }],
  )
  const inner = shown.flatMap(([key, node]) => (isGroup(node) ? sectionsOf(node, answers[key], at(key), showing) : []))
  return [{ path, title: group.title, rows: rows.filter((row) => row.value !== '') }, ...inner]
}

function shownAnswer(field: EFormField, value: unknown, units: AdminUnits): string {
  if (field['x-field'] === 'address') return addressText(value, units)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value === 'number')
    return `${shownNumber(value)}${'x-unit' in field && field['x-unit'] !== undefined ? ` ${field['x-unit']}` : ''}`
  if (typeof value !== 'string') return ''
  if (field['x-field'] === 'select' || field['x-field'] === 'radio') return field['x-labels'][value] ?? value
  return field['x-field'] === 'date' || field['x-field'] === 'partialDate' ? value.split('-').toReversed().join('/') : value
}

/** `12 Nguyễn Trãi, Phường An Xuyên, Tỉnh Cà Mau`. */
export function addressText(value: unknown, units: AdminUnits): string {
  if (!isAnswers(value)) return ''
  const { provinceCode, communeCode, detail, country } = value
  const parts = [
    detail,
    typeof communeCode === 'string' ? (units.communes.get(communeCode)?.name ?? communeCode) : undefined,
    typeof provinceCode === 'string' ? (units.provinces.get(provinceCode)?.name ?? provinceCode) : undefined,
    country,
  ]
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join(', ')
}
