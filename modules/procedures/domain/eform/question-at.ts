import { isGroup, type EForm, type EFormGroup } from './eform.ts'

/**
 * The question behind a path of the answers, with the part of the form it stands in; parts of an address are its one question.
 * @example questionAt(birth, 'mother.residence.communeCode')  // 'Nơi cư trú (Người mẹ)'
 */
export function questionAt(eform: EForm, path: string): string | undefined {
  let group: EFormGroup = eform
  let part: string | undefined
  for (const key of path.split('.')) {
    const node = Object.hasOwn(group.properties, key) ? group.properties[key] : undefined
    if (node === undefined) return part
    if (!isGroup(node)) return part === undefined ? node.title : `${node.title} (${part})`
    group = node
    part = node.title
  }
  return part
}
