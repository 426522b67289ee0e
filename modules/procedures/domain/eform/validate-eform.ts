import { isAnswers, isShown, type EFormAnswer, type EFormAnswers } from './eform-condition.ts'
import { isGroup, type EForm, type EFormField, type EFormGroup, type EFormNode } from './eform.ts'
import { readAnswer, type EFormFacts } from './read-answer.ts'

/** One question that is not right: `path` from the root (`child.birthDate`), a word code, and what to do. */
export type EFormError = { readonly path: string; readonly code: string; readonly message: string }

/** `answers`: cleaned and in one way of writing; only what is shown under the answers given. */
export type EFormResult =
  | { readonly ok: true; readonly answers: EFormAnswers }
  | { readonly ok: false; readonly errors: readonly EFormError[] }

/**
 * Checks the answers to an electronic form, in the order of its questions.
 *
 * Texts are cleaned (NFC, nothing invisible, the real Đ), dates become ISO, telephone numbers digits, ticks booleans. Answers to questions that
 * are not shown are dropped; fields that the form does not have are refused. What was typed stays with the caller.
 *
 * @param answers  any JSON, or what {@link answersFromFields} made of a page's fields
 */
export function validateEForm(eform: EForm, answers: unknown, facts: EFormFacts): EFormResult {
  const errors: EFormError[] = []
  const read = readGroup(eform, answers, '', { eform, root: answers, facts, errors })
  return errors.length === 0 ? { ok: true, answers: read } : { ok: false, errors }
}

type Reading = { readonly eform: EForm; readonly root: unknown; readonly facts: EFormFacts; readonly errors: EFormError[] }

// A page asks for tens of questions; more unknown names than this are an attack, and nobody reads their list.
const mostUnknownFields = 20

function readGroup(group: EFormGroup, answers: unknown, path: string, reading: Reading): EFormAnswers {
  const { errors } = reading
  const given = answers === undefined || answers === null ? {} : answers
  if (!isAnswers(given)) {
    errors.push({ path, code: 'eform.wrong-type', message: 'Phần này cần một nhóm câu trả lời. Hãy nhập lại.' })
    return {}
  }
  for (const key of Object.keys(given)
    .filter((name) => !Object.hasOwn(group.properties, name))
    .slice(0, mostUnknownFields)) {
    errors.push({
      path: join(path, key.slice(0, 80)),
      code: 'eform.unknown-field',
      message: 'Biểu mẫu không có mục này. Hãy tải lại trang rồi làm lại.',
    })
  }
  const read: [string, EFormAnswer][] = []
  for (const [key, node] of Object.entries(group.properties)) {
    if (!isShown(node['x-show-if'], reading.root, reading.eform)) continue
    const value = readNode(node, Object.hasOwn(given, key) ? given[key] : undefined, join(path, key), isRequired(group, key, node), reading)
    if (value !== undefined) read.push([key, value])
  }
  return Object.fromEntries(read)
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

const isRequired = (group: EFormGroup, key: string, node: EFormNode): boolean =>
  node['x-required'] === true || group.required?.includes(key) === true

function readNode(node: EFormNode, raw: unknown, path: string, required: boolean, reading: Reading): EFormAnswer | undefined {
  if (isGroup(node)) {
    // An optional group left empty is left out; one begun, or required, is checked whole.
    if (!required && isEmpty(raw)) return undefined
    const inner = readGroup(node, raw, path, reading)
    return required || Object.keys(inner).length > 0 ? inner : undefined
  }
  const result = readAnswer(node, raw, reading.facts)
  if (result.is === 'answer') return result.value
  if (result.is === 'fault')
    reading.errors.push({ path: result.at === undefined ? path : join(path, result.at), code: result.code, message: result.message })
  else if (required) reading.errors.push({ path, code: 'eform.required', message: askFor(node) })
  return undefined
}

function isEmpty(raw: unknown): boolean {
  if (isAnswers(raw)) return Object.values(raw).every(isEmpty)
  return raw === undefined || raw === null || raw === '' || raw === false
}

function askFor(field: EFormField): string {
  const title = field.title.charAt(0).toLocaleLowerCase('vi') + field.title.slice(1)
  const verb = field['x-field'] === 'select' || field['x-field'] === 'radio' || field['x-field'] === 'address' ? 'chọn' : 'nhập'
  return `Hãy ${verb} ${title.replace(/[?:.]\s*$/, '')}.`
}
