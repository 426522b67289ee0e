import { isAnswers, type EFormAnswers } from './eform-condition.ts'
import { isGroup, type EFormGroup } from './eform.ts'

/** What a page posts: one text a name; names are paths (`child.birthDate`, `child.birthPlace.communeCode`). */
export type PostedFields = Readonly<Record<string, string | undefined>>
type Draft = { [key: string]: string | Draft }

const addressParts = ['provinceCode', 'communeCode', 'detail', 'country']

/**
 * Answers out of the fields of a page, without JavaScript too. Only the form's own names are taken, other fields of the page are left alone.
 *
 * A date may come as one text or as `….day`, `….month`, `….year`; parts that are not known are left empty.
 */
export function answersFromFields(group: EFormGroup, fields: PostedFields, path = ''): Draft {
  const answers: Draft = {}
  for (const [key, node] of Object.entries(group.properties)) {
    const at = path === '' ? key : `${path}.${key}`
    const value = isGroup(node)
      ? answersFromFields(node, fields, at)
      : node['x-field'] === 'address'
        ? pick(fields, at, addressParts)
        : node['x-field'] === 'date' || node['x-field'] === 'partialDate'
          ? (own(fields, at) ?? joinDate(fields, at))
          : own(fields, at)
    if (value !== undefined && (typeof value === 'string' || Object.keys(value).length > 0)) answers[key] = value
  }
  return answers
}

const own = (fields: PostedFields, name: string): string | undefined => (Object.hasOwn(fields, name) ? fields[name] : undefined)

function pick(fields: PostedFields, path: string, parts: readonly string[]): Draft {
  return Object.fromEntries(
    parts.flatMap((part) => (own(fields, `${path}.${part}`) === undefined ? [] : [[part, own(fields, `${path}.${part}`) ?? '']])),
  )
}

function joinDate(fields: PostedFields, path: string): string | undefined {
  const parts = ['day', 'month', 'year'].map((part) => own(fields, `${path}.${part}`)?.trim() ?? '')
  const given = parts.filter((part) => part !== '')
  return given.length === 0 ? undefined : parts[2] === '' ? parts.join('/') : given.join('/')
}

/** The fields of a page out of answers, to show them again: the reverse of {@link answersFromFields}. Dates are shown `dd/mm/yyyy`. */
export function fieldsFromAnswers(group: EFormGroup, answers: unknown, path = ''): Record<string, string> {
  if (!isAnswers(answers)) return {}
  return Object.assign(
    {},
    ...Object.entries(group.properties).map(([key, node]): Record<string, string> => {
      const at = path === '' ? key : `${path}.${key}`
      const value = Object.hasOwn(answers, key) ? answers[key] : undefined
      if (isGroup(node)) return fieldsFromAnswers(node, value, at)
      if (node['x-field'] === 'address') return addressFields(value, at)
      if (typeof value === 'boolean') return value ? { [at]: 'true' } : {}
      if (typeof value === 'number') return { [at]: String(value).replace('.', ',') }
      if (typeof value !== 'string') return {}
      const isDay = node['x-field'] === 'date' || node['x-field'] === 'partialDate'
      return { [at]: isDay && /^\d{4}(-\d{2}){0,2}$/.test(value) ? value.split('-').toReversed().join('/') : value }
    }),
  ) as Record<string, string>
}

function addressFields(value: unknown, path: string): Record<string, string> {
  if (!isAnswers(value)) return {}
  return Object.fromEntries(
    Object.entries(value as EFormAnswers).flatMap(([part, text]) => (typeof text === 'string' ? [[`${path}.${part}`, text]] : [])),
  )
}
