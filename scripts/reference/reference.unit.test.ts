import { describe, expect, it } from 'vitest'
import { makeEnvironmentExample, makeEnvironmentPage } from './environment-page.ts'
import { makeRefusalsPage } from './refusals-page.ts'
import { ruleNumbersIn } from './rule-numbers.ts'
import { makeRulesPage } from './rules-page.ts'
import { testTitlesOf } from './test-titles.ts'

describe('Numbers of rules in a text', () => {
  it('are found singly, in ranges and in lists, each once', () => {
    expect(ruleNumbersIn('(R-035..R-037, R-148; R-036 again) R-047 to R-049')).toEqual([
      'R-035',
      'R-036',
      'R-037',
      'R-148',
      'R-047',
      'R-048',
      'R-049',
    ])
    expect(ruleNumbersIn('R-12 and BR-1234')).toEqual([])
  })
})

describe('Titles of tests', () => {
  it('are found whatever the form of the call, and a title with a hole is shown as written', () => {
    const text = `
      describe('R-001 kites', () => {
        it('flies', () => {})
        it.each([1, 2])('R-002 flies %d times', () => {})
        it.concurrent.for([1])(\`R-003 at \${hour}\`, () => {})
        test.describe('R-004 abroad', () => {})
      })
      expect('R-999').toBe('R-999')`
    expect(testTitlesOf('kites.unit.test.ts', text).map((t) => t.title)).toEqual([
      'R-001 kites',
      'flies',
      'R-002 flies %d times',
      'R-003 at ${hour}',
      'R-004 abroad',
    ])
  })
})

describe('The page of the rules', () => {
  const rules =
    '| rule | what it asks | basis |\n|---|---|---|\n| R-001 | A kite has a string. | kite law |\n| R-002 | A kite has a tail. | ours |'

  it('says of each rule where it is and what proves it, and which no test names', () => {
    const page = makeRulesPage(rules, [
      { file: 'modules/kites/domain/string.ts', text: '/** R-001 */' },
      { file: 'modules/kites/testing/kite.ts', text: '/** R-002 */' },
      { file: 'modules/kites/domain/string.unit.test.ts', text: `it('R-001 refuses a *loose* kite', () => {})` },
    ])
    expect(page).toContain('1 of 2 rules are named by a test')
    expect(page).toContain('## Named by no test yet\n\n- R-002 A kite has a tail.\n')
    expect(page).toContain(
      '## R-001\n\nA kite has a string.\n\nIn `modules/kites/domain/string.ts`.\n\n- R-001 refuses a \\*loose\\* kite (`modules/kites/domain/string.unit.test.ts`)',
    )
  })

  it('is not made when a test names a rule that nobody has written down', () => {
    expect(() => makeRulesPage(rules, [{ file: 'a.unit.test.ts', text: `it('R-777 sings', () => {})` }])).toThrow('R-777')
  })
})

describe('The reference of environment settings', () => {
  const settings = [
    { name: 'PORT', about: 'Port of the web server.', byDefault: '3000' },
    { name: 'KITE_URL', about: 'Where kites are.', byDefault: undefined },
  ]

  it('has each setting with its sentence and default, and an example file in which all are switched off', () => {
    expect(makeEnvironmentPage(settings)).toContain('| `PORT` | Port of the web server. | `3000` |')
    expect(makeEnvironmentExample(settings)).toContain('# Port of the web server.\n#PORT=3000\n\n# Where kites are.\n#KITE_URL=\n')
  })
})

describe('The reference of refusals', () => {
  it('has the sentence with the names of its parts, be they texts, lists or numbers', () => {
    const page = makeRefusalsPage({
      'kite.too-high': {
        status: 422,
        rule: 'R-001',
        legacy: 'KITE_HIGH',
        vi: ({ metres }) => `Diều ở ${metres} m.`,
        en: ({ metres }) => `${metres} m.`,
      },
      'kite.parts-missing': {
        status: 409,
        vi: ({ parts, hours }) => `Thiếu ${(parts as string[]).map((p) => p).join(', ')} từ ${Number(hours) / 8} ngày.`,
        en: () => 'Parts missing.',
      },
    })
    expect(page).toContain('| `kite.too-high` | 422 | R-001<br>`KITE_HIGH` | Diều ở {metres} m.<br>{metres} m. |')
    expect(page).toContain('| `kite.parts-missing` | 409 |  | Thiếu {parts} từ … ngày.<br>Parts missing. |')
  })
})
