import { evaluate, parseExpression } from 'feelin'
import type { CompareOperator, Condition, Literal, Operand, Test } from './condition.ts'

type SyntaxNode = ReturnType<typeof parseExpression>['topNode']

/** Why a text cannot be a condition; `found` is the place that was not understood. */
export type ConditionProblem = { readonly problem: 'syntax' | 'clock' | 'function' | 'empty'; readonly found: string }

/** FEEL functions that answer differently each time: a decision must be repeatable from the dossier's events. */
const unrepeatable = new Set(['now', 'today', 'random number'])

/** More than any author writes by hand. */
const longestCondition = 2_000

/**
 * Read a FEEL condition once, at publication.
 *
 * @example compileCondition('outcome = "approve"') // { source, variables: ['outcome'], test: { op: '=', ... } }
 */
export function compileCondition(text: string): Condition | ConditionProblem {
  // Some modelers mark an expression by a leading "=".
  const source = text.trim().replace(/^=\s*/, '')
  if (source === '') return { problem: 'empty', found: '' }
  // Real conditions are short; a text of pages nests deep enough to exhaust the stack.
  if (source.length > longestCondition) return { problem: 'syntax', found: source.slice(0, 40) }
  const root = parseExpression(source, {}, undefined).topNode
  const all = descendants(root)
  const broken = all.find((node) => node.type.isError)
  if (broken !== undefined)
    return { problem: 'syntax', found: source.slice(broken.from, broken.to) || source.slice(Math.max(0, broken.from - 12)) }
  // `a == b` gets through the grammar as `a = (= b)`, whose value is always null.
  const doubled = all.find((node) => node.name === 'SimplePositiveUnaryTest' && node.prevSibling?.name === 'CompareOp')
  if (doubled?.parent) return { problem: 'syntax', found: textOf(source, doubled.parent) }
  const clock = all.find((node) => node.name === 'FunctionInvocation' && unrepeatable.has(nameIn(source, node.firstChild)))
  if (clock !== undefined) return { problem: 'clock', found: source.slice(clock.from, clock.to) }
  const unknown = all.find((node) => node.name === 'VariableName' && isCalled(node) && !isFunctionName(nameIn(source, node)))
  if (unknown !== undefined) return { problem: 'function', found: nameIn(source, unknown) }
  const test = toTest(source, root)
  return { source, variables: variablesIn(source, all), ...(test === undefined ? {} : { test }) }
}

function descendants(node: SyntaxNode): SyntaxNode[] {
  return [node, ...childrenOf(node).flatMap(descendants)]
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

const textOf = (source: string, node: SyntaxNode) => source.slice(node.from, node.to)
const nameIn = (source: string, node: SyntaxNode | null) => (node === null ? '' : textOf(source, node).replace(/\s+/g, ' ').trim())

/** Free names: everything read as a variable, except called functions and names that the expression itself binds. */
function variablesIn(source: string, all: readonly SyntaxNode[]): string[] {
  const bound = new Set(['item', 'partial', ...all.filter((node) => node.name === 'Name').map((node) => nameIn(source, node))])
  const free = all.filter((node) => node.name === 'VariableName' && !isCalled(node) && node.parent?.name !== 'QualifiedName')
  return [...new Set(free.map((node) => nameIn(source, node)))].filter((name) => !bound.has(name))
}

const isCalled = (node: SyntaxNode) => node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === node.from

/** Is there a function of this name in FEEL? */
const isFunctionName = (name: string) =>
  name === 'not' || evaluate(name, {}).warnings.every((warning) => warning.type !== 'NO_VARIABLE_FOUND')

/** The plain part of FEEL as a tree; undefined when the expression uses more. */
function toTest(source: string, node: SyntaxNode): Test | undefined {
  const children = childrenOf(node)
  switch (node.name) {
    case 'Expression':
      return children.length === 1 ? toTest(source, children[0]!) : undefined
    case 'ParenthesizedExpression':
      return children.length === 3 ? toTest(source, children[1]!) : undefined
    case 'Conjunction':
    case 'Disjunction': {
      const left = toTest(source, children[0]!)
      const right = toTest(source, children[2]!)
      if (children.length !== 3 || left === undefined || right === undefined) return undefined
      return { op: node.name === 'Conjunction' ? 'and' : 'or', left, right }
    }
    case 'FunctionInvocation':
      return toNegation(source, children)
    case 'Comparison':
      return toComparison(source, children)
    default: {
      const operand = toOperand(source, node)
      return operand === undefined ? undefined : { op: 'is', of: operand }
    }
  }
}

function toNegation(source: string, children: readonly SyntaxNode[]): Test | undefined {
  if (nameIn(source, children[0] ?? null) !== 'not') return undefined
  const given = children.filter((child) => child.name === 'PositionalParameters').flatMap(childrenOf)
  const of = given.length === 1 ? toTest(source, given[0]!) : undefined
  return of === undefined ? undefined : { op: 'not', of }
}

function toComparison(source: string, children: readonly SyntaxNode[]): Test | undefined {
  const left = toOperand(source, children[0]!)
  if (left === undefined) return undefined
  if (children[1]?.name === 'in') {
    const list = toLiterals(source, children.slice(2))
    return list === undefined ? undefined : { op: 'in', left, list }
  }
  const right = children.length === 3 ? toOperand(source, children[2]!) : undefined
  if (children[1]?.name !== 'CompareOp' || right === undefined) return undefined
  return { op: textOf(source, children[1]) as CompareOperator, left, right }
}

/** The literals on the right of `in`, whether written ("a", "b") or ["a", "b"] or "a"; null among them is left to the interpreter. */
function toLiterals(source: string, nodes: readonly SyntaxNode[]): NonNullable<Literal>[] | undefined {
  const wrappers = new Set(['PositiveUnaryTests', 'PositiveUnaryTest', 'List', 'ParenthesizedExpression'])
  const punctuation = new Set(['(', ')', '[', ']'])
  const values: NonNullable<Literal>[] = []
  for (const node of nodes) {
    if (punctuation.has(node.name)) continue
    const inner = wrappers.has(node.name) ? toLiterals(source, childrenOf(node)) : undefined
    const literal = inner === undefined ? toLiteral(source, node) : undefined
    if (inner !== undefined) values.push(...inner)
    else if (literal !== undefined && literal !== null) values.push(literal)
    else return undefined
  }
  return values
}

function toOperand(source: string, node: SyntaxNode): Operand | undefined {
  if (node.name === 'VariableName') return { name: nameIn(source, node) }
  if (node.name === 'PathExpression') {
    const [of, , step] = childrenOf(node)
    const base = of === undefined ? undefined : toOperand(source, of)
    if (base === undefined || !('name' in base) || step?.name !== 'PathName') return undefined
    return { name: base.name, path: [...(base.path ?? []), nameIn(source, step)] }
  }
  const value = toLiteral(source, node)
  return value === undefined ? undefined : { value }
}

function toLiteral(source: string, node: SyntaxNode): Literal | undefined {
  const text = textOf(source, node)
  switch (node.name) {
    case 'StringLiteral':
      return text.includes('\\') ? undefined : text.slice(1, -1)
    case 'NumericLiteral': {
      const value = Number(text)
      return Number.isNaN(value) ? undefined : value
    }
    case 'BooleanLiteral':
      return text === 'true'
    case 'null':
      return null
    default:
      return undefined
  }
}
