import type { EForm, Procedures } from '#modules/procedures/index.ts'
import type { EFormPage } from './eform-sections.ts'
import { boxNames, type FieldView } from './eform-view.ts'

type Posted = {
  readonly eform: EForm
  readonly page: EFormPage
  readonly before: Readonly<Record<string, unknown>>
  readonly form: Pick<FormData, 'get'>
  /** The questions that the page had. */
  readonly asked: readonly FieldView[]
  readonly forms: Pick<Procedures['forms'], 'answersFromFields' | 'fieldsFromAnswers'>
  /** The person is choosing another province: an address without a commune is meant so far. */
  readonly keepProvince: boolean
}

/** All answers after one page was posted. What the page did not ask stays as it was, also when it hides for a while. */
export function sectionAnswers({ eform, page, before, form, asked, forms, keepProvince }: Posted): Record<string, unknown> {
  const fields: Record<string, string> = forms.fieldsFromAnswers(eform, before)
  for (const name of boxNames(asked)) {
    delete fields[name]
    const value = form.get(name)
    if (typeof value === 'string') fields[name] = value
  }
  if (!keepProvince) for (const name of untouchedProvinces(asked, fields)) delete fields[name]
  // A page that was posted has been seen, even when nothing on it was filled in.
  return { ...before, [page.key]: forms.answersFromFields(eform, fields)[page.key] ?? {} }
}

/** The province stands in its box from the start; alone it does not begin an address that may stay empty. */
function untouchedProvinces(asked: readonly FieldView[], fields: Readonly<Record<string, string>>): string[] {
  return asked.flatMap((field) => {
    if (field.kind !== 'address' || !field.optional) return []
    const others = ['communeCode', 'detail', 'country'].every((part) => (fields[`${field.name}.${part}`] ?? '').trim() === '')
    return others ? [`${field.name}.provinceCode`] : []
  })
}
