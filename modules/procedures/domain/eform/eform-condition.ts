import { findNode, type EFormCondition, type EFormGroup } from './eform.ts'

/** Answers to an electronic form: groups are objects, addresses too. */
export type EFormAnswers = { readonly [key: string]: EFormAnswer }
export type EFormAnswer = string | number | boolean | EFormAnswers

export const isAnswers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The answer at a path from the root, whatever it is. */
export function answerAt(answers: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isAnswers(value) && Object.hasOwn(value, key) ? value[key] : undefined), answers)
}

// Conditions that refer to one another in a ring hide each other instead of turning forever.
const deepest = 10

/**
 * Is something asked, given the answers so far? Without a condition always.
 *
 * What is itself not asked cannot make another question appear, whatever a page left in it. A tick is compared however the page sends it.
 */
export function isShown(condition: EFormCondition | undefined, answers: unknown, root: EFormGroup, depth = 0): boolean {
  if (condition === undefined) return true
  if (depth > deepest || !isPathShown(condition.field, answers, root, depth + 1)) return false
  const answer = answerAt(answers, condition.field)
  if ('filled' in condition) return answer !== undefined && answer !== null && answer !== '' && answer !== false
  if ('in' in condition) return typeof answer === 'string' && condition.in.includes(answer)
  if (typeof condition.equals === 'boolean') return isTicked(answer) === condition.equals
  return answer === condition.equals || String(condition.equals) === answer
}

function isPathShown(path: string, answers: unknown, root: EFormGroup, depth: number): boolean {
  const keys = path.split('.')
  return keys.every((_, i) => isShown(findNode(root, keys.slice(0, i + 1).join('.'))?.['x-show-if'], answers, root, depth))
}

/** A checkbox comes as `true` from the API and as `on` or `true` from a page. */
export const isTicked = (answer: unknown): boolean => answer === true || answer === 'on' || answer === 'true'
