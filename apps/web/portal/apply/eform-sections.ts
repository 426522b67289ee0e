import type { EForm, EFormNode, Procedures } from '#modules/procedures/index.ts'

/** A page of the electronic form: a group of its questions, or one question that stands alone. */
export type EFormPage = { readonly key: string; readonly title: string; readonly node: EFormNode }

/** The pages of a form under the answers so far, in the order in which they are asked. */
export function eformSections(eform: EForm, answers: unknown, forms: Pick<Procedures['forms'], 'isShown'>): EFormPage[] {
  return Object.entries(eform.properties)
    .filter(([, node]) => forms.isShown(node['x-show-if'], answers, eform))
    .map(([key, node]) => ({ key, title: node.title, node }))
}

/** Does an error belong to this page? */
export const isOnPage = (page: Pick<EFormPage, 'key'>, path: string): boolean => path === page.key || path.startsWith(`${page.key}.`)
