import { evaluate } from 'feelin'
import type { CompareOperator, Condition, Literal, Operand, Test } from './condition.ts'
import { OUTCOME } from './condition.ts'

export type Variables = Readonly<Record<string, unknown>>

/** Why a condition has no answer. Never read as "false". */
export type Undecided =
  | { readonly why: 'UNKNOWN_VARIABLE'; readonly variable: string }
  | { readonly why: 'CONDITION_NOT_BOOLEAN' }
  | { readonly why: 'CONDITION_FAILED'; readonly detail: string }

/** A value the plain evaluator does not know (list, date, object): the FEEL interpreter takes over. */
const BEYOND = Symbol('beyond the plain part')
type Truth = boolean | null | Undecided | typeof BEYOND

/**
 * Is the condition true?
 *
 * `answers` come with the event being handled and win over `facts`. The outcome of a step is read from `answers` only:
 * what an earlier step decided must not decide a later one.
 */
export function evaluateCondition(condition: Condition, answers: Variables, facts: Variables): boolean | Undecided {
  const truth = condition.test === undefined ? BEYOND : evaluateTest(condition.test, answers, facts)
  if (truth === BEYOND) return interpret(condition, answers, facts)
  return truth === null ? { why: 'CONDITION_NOT_BOOLEAN' } : truth
}

function evaluateTest(test: Test, answers: Variables, facts: Variables): Truth {
  switch (test.op) {
    case 'and':
    case 'or':
      return connect(test.op, evaluateTest(test.left, answers, facts), evaluateTest(test.right, answers, facts))
    case 'not': {
      const truth = evaluateTest(test.of, answers, facts)
      return typeof truth === 'boolean' ? !truth : truth
    }
    case 'is': {
      const value = valueOf(test.of, answers, facts)
      return isSettled(value) ? value : typeof value === 'boolean' ? value : null
    }
    case 'in': {
      const value = valueOf(test.left, answers, facts)
      return isSettled(value) ? value : among(value, test.list)
    }
    default: {
      const left = valueOf(test.left, answers, facts)
      if (isSettled(left)) return left
      const right = valueOf(test.right, answers, facts)
      return isSettled(right) ? right : compare(test.op, left, right)
    }
  }
}

const isSettled = (value: Literal | Undecided | typeof BEYOND): value is Undecided | typeof BEYOND =>
  value === BEYOND || (typeof value === 'object' && value !== null)

/** FEEL's three-valued and/or; an unknown variable on either side wins, so that a mistyped name shows at its first use. */
function connect(op: 'and' | 'or', left: Truth, right: Truth): Truth {
  if (left === BEYOND || right === BEYOND) return BEYOND
  if (left !== null && typeof left === 'object') return left
  if (right !== null && typeof right === 'object') return right
  const decisive = op === 'or'
  if (left === decisive || right === decisive) return decisive
  return left === null || right === null ? null : !decisive
}

function valueOf(operand: Operand, answers: Variables, facts: Variables): Literal | Undecided | typeof BEYOND {
  if ('value' in operand) return operand.value
  let value = lookUp(operand.name, answers, facts)
  for (const step of operand.path ?? []) value = isPlainObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  if (value === undefined) return { why: 'UNKNOWN_VARIABLE', variable: [operand.name, ...(operand.path ?? [])].join('.') }
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : BEYOND
}

function lookUp(name: string, answers: Variables, facts: Variables): unknown {
  if (Object.hasOwn(answers, name)) return answers[name]
  return name !== OUTCOME && Object.hasOwn(facts, name) ? facts[name] : undefined
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values of different kinds cannot be compared: null, which becomes an incident. */
function compare(op: CompareOperator, left: Literal, right: Literal): boolean | null {
  if (op === '=' || op === '!=') {
    if (left !== null && right !== null && typeof left !== typeof right) return null
    return (left === right) === (op === '=')
  }
  if (left === null || right === null || typeof left !== typeof right || typeof left === 'boolean') return null
  switch (op) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

function among(value: Literal, list: readonly NonNullable<Literal>[]): boolean | null {
  if (value !== null && list.includes(value)) return true
  return value === null || list.every((entry) => typeof entry === typeof value) ? false : null
}

function interpret(condition: Condition, answers: Variables, facts: Variables): boolean | Undecided {
  const { [OUTCOME]: _decidedEarlier, ...known } = facts
  try {
    const { value, warnings } = evaluate(condition.source, { ...known, ...answers })
    const unknown = warnings.find((warning) => warning.type === 'NO_VARIABLE_FOUND' || warning.type === 'NO_CONTEXT_ENTRY_FOUND')
    if (unknown !== undefined) {
      return { why: 'UNKNOWN_VARIABLE', variable: condition.source.slice(unknown.position.from, unknown.position.to) }
    }
    if (warnings.length > 0) return { why: 'CONDITION_FAILED', detail: warnings[0]!.message }
    return typeof value === 'boolean' ? value : { why: 'CONDITION_NOT_BOOLEAN' }
  } catch (error) {
    return { why: 'CONDITION_FAILED', detail: error instanceof Error ? error.message : String(error) }
  }
}
