import * as fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { compileCondition } from './compile-condition.ts'
import type { Condition } from './condition.ts'
import { evaluateCondition, type Variables } from './evaluate-condition.ts'

function condition(text: string): Condition {
  const compiled = compileCondition(text)
  if ('problem' in compiled) throw new Error(`${text}: ${compiled.problem}`)
  return compiled
}
const decide = (text: string, answers: Variables = {}, facts: Variables = {}) => evaluateCondition(condition(text), answers, facts)

/** What the interpreter says; undefined where it throws (it does so for an order of booleans). */
function interpret(text: string, variables: Variables): unknown {
  try {
    return evaluate(text, variables).value
  } catch {
    return undefined
  }
}

describe('A condition of a flow', () => {
  it.each([
    ['outcome = "approve"', { outcome: 'approve' }, true],
    ['outcome = "approve"', { outcome: 'sendBack' }, false],
    ['= outcome = "approve"', { outcome: 'approve' }, true],
    ['outcome in ("pass", "approve")', { outcome: 'pass' }, true],
    ['outcome in ["pass", "approve"]', { outcome: 'fail' }, false],
    ['diện tích > 500 and loại đất = "ODT"', { 'diện tích': 620, 'loại đất': 'ODT' }, true],
    ['not(approved) or amount <= -0.5', { approved: true, amount: -0.5 }, true],
    ['applicant.age >= 18', { applicant: { age: 18 } }, true],
    ['count(agencies) >= 2', { agencies: ['a', 'b'] }, true],
    ['some a in agencies satisfies a = "x"', { agencies: ['y'] }, false],
    ['date(filed) + duration("P10D") > date("2026-03-10")', { filed: '2026-03-02' }, true],
    ['note = null', { note: null }, true],
  ])('%s', (text, answers, expected) => {
    expect(decide(text, answers)).toBe(expected)
  })

  it.each([
    ['outcom = "approve"', 'outcom'],
    ['a = 1 or b = 2', 'b'],
    ['b = 2 or a = 1', 'b'],
    ['applicant.agee >= 18', 'applicant.agee'],
    ['some x in list satisfies x > limit', 'limit'],
    ['constructor = "x"', 'constructor'],
  ])('names the unknown variable and is never false for it: %s', (text, variable) => {
    expect(decide(text, { outcome: 'approve', a: 1, applicant: { age: 20 }, list: [1] })).toEqual({ why: 'UNKNOWN_VARIABLE', variable })
  })

  it.each(['amount > "3"', 'amount', 'amount = "3"', 'amount in ("3", "4")', 'amount > null', 'text > 3'])(
    'cannot be decided when the kinds of data do not fit: %s',
    (text) => {
      expect(decide(text, { amount: 3, text: '4' })).toEqual({ why: 'CONDITION_NOT_BOOLEAN' })
    },
  )

  it('reports what the FEEL interpreter could not compute', () => {
    expect(decide('date("never") > date("2026-01-01")', {})).toMatchObject({ why: expect.stringMatching(/CONDITION_(FAILED|NOT_BOOLEAN)/) })
    expect(decide('count(n) + nope > 2', { n: [] })).toMatchObject({ why: 'UNKNOWN_VARIABLE', variable: 'nope' })
  })

  it('names a function that FEEL does not have, wherever it is called, and knows those it has', () => {
    expect(compileCondition('count(n) + nope(1) > 2')).toEqual({ problem: 'function', found: 'nope' })
    expect(compileCondition('string length(n) > 2 and not(contains(n, "x"))')).not.toHaveProperty('problem')
    expect(compileCondition(`${'('.repeat(30_000)}x`)).toMatchObject({ problem: 'syntax' })
  })

  it('reads the outcome from the answers of this event only, other names from the facts too', () => {
    expect(decide('outcome = "approve"', {}, { outcome: 'approve' })).toEqual({ why: 'UNKNOWN_VARIABLE', variable: 'outcome' })
    expect(decide('upper case(outcome) = "APPROVE"', {}, { outcome: 'approve' })).toMatchObject({ why: 'UNKNOWN_VARIABLE' })
    expect(decide('area > 5', { area: 6 }, { area: 1 })).toBe(true)
    expect(decide('area > 5', {}, { area: 1 })).toBe(false)
  })

  it('knows its free names', () => {
    expect(condition('some x in list satisfies x > limit and outcome = "a"').variables).toEqual(['list', 'limit', 'outcome'])
    expect(condition('count(agencies) > 1').variables).toEqual(['agencies'])
  })

  it.each(['x = ', 'outcome == "a"', 'outcome = “approve”', '(a', 'a = 1 b'])('is refused when it is no FEEL: %s', (text) => {
    expect(compileCondition(text)).toMatchObject({ problem: 'syntax' })
  })

  it('says the same as the FEEL interpreter wherever the quick way answers', () => {
    const name = fc.constantFrom('a', 'b', 'c')
    const literal = fc.oneof(fc.integer({ min: -3, max: 3 }).map(String), fc.constantFrom('"x"', '"y"', 'true', 'false', 'null'))
    const operand = fc.oneof(name, literal)
    const { test } = fc.letrec<{ test: string }>((tie) => ({
      test: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(operand, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), operand).map((parts) => parts.join(' ')),
        fc
          .tuple(
            name,
            fc.array(
              literal.filter((text) => text !== 'null'),
              { minLength: 1, maxLength: 3 },
            ),
          )
          .map(([left, list]) => `${left} in (${list.join(', ')})`),
        name,
        fc.tuple(tie('test'), fc.constantFrom('and', 'or'), tie('test')).map(([left, op, right]) => `(${left}) ${op} (${right})`),
        tie('test').map((inner) => `not(${inner})`),
      ),
    }))
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('x', 'y', true, false, null))
    let decided = 0
    fc.assert(
      fc.property(test, fc.record({ a: value, b: value, c: value }), (text, variables) => {
        const compiled = condition(text)
        expect(compiled.test).toBeDefined()
        const answer = evaluateCondition(compiled, variables, {})
        if (typeof answer !== 'boolean') return
        const interpreted = interpret(text, variables)
        if (interpreted === undefined) return
        decided++
        expect(answer).toBe(interpreted)
      }),
      { numRuns: 1000 },
    )
    expect(decided).toBeGreaterThan(100)
  })
})
