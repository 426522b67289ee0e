import type { EForm, EFormField, EFormNode, Procedures } from '#modules/procedures/index.ts'
import type { EFormPage } from './eform-sections.ts'

type Forms = Pick<Procedures['forms'], 'isShown' | 'fieldsFromAnswers' | 'provinces' | 'communesOf'>
type Option = { readonly value: string; readonly label: string }

/** One question of the form as a page asks it. `name` is its path, which is also the name of its box. */
export type FieldView = {
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly optional: boolean
} & (
  | { readonly kind: 'heading' }
  | {
      readonly kind: 'text' | 'name' | 'digits' | 'phone' | 'email'
      readonly value: string
      readonly suggestions: readonly string[]
    }
  | { readonly kind: 'lines'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string; readonly yearAllowed: boolean }
  | { readonly kind: 'number'; readonly value: string; readonly unit: string | undefined }
  | { readonly kind: 'choice'; readonly value: string; readonly options: readonly Option[]; readonly list: boolean }
  | { readonly kind: 'tick'; readonly ticked: boolean; readonly must: boolean }
  | {
      readonly kind: 'address'
      readonly values: AddressValues
      readonly provinces: readonly Option[]
      readonly communes: readonly Option[]
      readonly abroad: boolean
    }
)
export type AddressValues = {
  readonly provinceCode: string
  readonly communeCode: string
  readonly detail: string
  readonly country: string
}

/** What a citizen need not type, since signing in has told it. */
export type Prefill = Readonly<Partial<Record<'name' | 'citizenNumber' | 'phone' | 'email', string>>>

/**
 * The questions of one page under the answers so far. On the first visit boxes begin with what is known.
 *
 * @param home  province of this installation, where most addresses are
 */
export function eformView(
  eform: EForm,
  page: EFormPage,
  answers: Readonly<Record<string, unknown>>,
  known: { readonly forms: Forms; readonly prefill: Prefill; readonly home: string },
): FieldView[] {
  const fields = known.forms.fieldsFromAnswers(eform, answers)
  const first = !Object.hasOwn(answers, page.key)
  const valueOf = (name: string, field: EFormField): string => fields[name] ?? (first ? beginning(field, known.prefill) : '')
  const shown = (node: EFormNode): boolean => known.forms.isShown(node['x-show-if'], answers, eform)
  const walk = (node: EFormNode, name: string, required: boolean): FieldView[] => {
    if (!shown(node)) return []
    if (isField(node)) return [{ ...base(node, name, required), ...control(node, name, valueOf, fields, known) }]
    const inner = Object.entries(node.properties).flatMap(([key, child]) =>
      walk(child, `${name}.${key}`, node.required?.includes(key) === true),
    )
    return name === page.key ? inner : [{ ...base(node, name, true), kind: 'heading' }, ...inner]
  }
  return walk(page.node, page.key, true)
}

/** The names of the boxes a page has: what was posted for others came from elsewhere and is left alone. */
export function boxNames(view: readonly FieldView[]): string[] {
  return view.flatMap((field) =>
    field.kind === 'address' ? ['provinceCode', 'communeCode', 'detail', 'country'].map((part) => `${field.name}.${part}`) : [field.name],
  )
}

/** Where an error of the form is shown: an address as a whole is answered at its first box. */
export function boxOfError(view: readonly FieldView[], path: string): string {
  return view.some((field) => field.kind === 'address' && field.name === path) ? `${path}.provinceCode` : path
}

const isField = (node: EFormNode): node is EFormField => 'x-field' in node

function base(node: EFormNode, name: string, required: boolean) {
  return { name, label: node.title, hint: node.description, optional: !required && node['x-required'] !== true }
}

function beginning(field: EFormField, prefill: Prefill): string {
  const source = 'x-prefill' in field ? field['x-prefill'] : undefined
  if (source !== undefined) return prefill[source] ?? ''
  return 'default' in field && field.default !== undefined ? String(field.default) : ''
}

type Control = FieldView extends infer View ? (View extends FieldView ? Omit<View, 'name' | 'label' | 'hint' | 'optional'> : never) : never

function control(
  field: EFormField,
  name: string,
  valueOf: (name: string, field: EFormField) => string,
  fields: Readonly<Record<string, string>>,
  known: { readonly forms: Forms; readonly home: string },
): Control {
  const value = valueOf(name, field)
  switch (field['x-field']) {
    case 'text':
      return { kind: 'text', value, suggestions: field['x-suggestions'] ?? [] }
    case 'lines':
      return { kind: 'lines', value }
    case 'personName':
      return { kind: 'name', value, suggestions: [] }
    case 'citizenNumber':
    case 'taxCode':
      return { kind: 'digits', value, suggestions: [] }
    case 'phone':
      return { kind: 'phone', value, suggestions: [] }
    case 'email':
      return { kind: 'email', value, suggestions: [] }
    case 'date':
    case 'partialDate':
      return { kind: 'date', value, yearAllowed: field['x-field'] === 'partialDate' }
    case 'number':
      return { kind: 'number', value, unit: 'x-unit' in field && typeof field['x-unit'] === 'string' ? field['x-unit'] : undefined }
    case 'select':
    case 'radio':
      return {
        kind: 'choice',
        value,
        options: field.enum.map((option) => ({ value: option, label: field['x-labels'][option] ?? option })),
        list: field['x-field'] === 'select' && field.enum.length > 7,
      }
    case 'checkbox':
      return { kind: 'tick', ticked: value === 'true' || value === 'on', must: field.const === true }
    case 'address':
      return address(field, name, fields, known)
  }
}

function address(
  field: Extract<EFormField, { 'x-field': 'address' }>,
  name: string,
  fields: Readonly<Record<string, string>>,
  { forms, home }: { readonly forms: Forms; readonly home: string },
): Control {
  const part = (key: string): string => fields[`${name}.${key}`] ?? ''
  const provinceCode = part('provinceCode') || (part('country') === '' ? home : '')
  const options = (places: readonly { readonly code: string; readonly name: string }[]): Option[] =>
    places.map((p) => ({ value: p.code, label: p.name }))
  return {
    kind: 'address',
    values: { provinceCode, communeCode: part('communeCode'), detail: part('detail'), country: part('country') },
    provinces: options(forms.provinces()),
    communes: provinceCode === '' ? [] : options(forms.communesOf(provinceCode)),
    abroad: field.$ref === '#/$defs/anyAddress',
  }
}
