import { ruleNumbersIn } from './rule-numbers.ts'
import { testTitlesOf } from './test-titles.ts'

export type SourceFile = { readonly file: string; readonly text: string }

/**
 * The page that says of each rule where it is implemented and which tests prove it.
 *
 * @param rules  docs/legal/rules.md, whose tables hold one rule a row: number, what it asks, basis
 * @param sources  every source file, tests included
 * @throws Error  when a test names a rule that the table does not have: nobody could tell what it proves
 */
export function makeRulesPage(rules: string, sources: readonly SourceFile[]): string {
  const sentences = ruleSentences(rules)
  const proofs = collect(
    sources
      .filter((s) => isTestFile(s.file))
      .flatMap((s) => testTitlesOf(s.file, s.text))
      .map(({ file, title }) => ({ text: title, entry: `- ${plain(title)} (\`${file}\`)` })),
  )
  const places = collect(
    sources.filter((s) => !isTestFile(s.file) && !isTestSupport(s.file)).map((s) => ({ text: s.text, entry: `\`${s.file}\`` })),
  )
  const unknown = [...proofs.keys()].filter((number) => !sentences.has(number))
  if (unknown.length > 0) throw new Error(`docs/legal/rules.md has no row for ${unknown.join(', ')}, which tests name`)

  const numbers = [...sentences.keys()].toSorted()
  const proven = numbers.filter((n) => proofs.has(n))
  const open = numbers.filter((n) => !proofs.has(n))
  return [
    '# Rules, where they are implemented, and what proves them',
    '',
    'Generated from docs/legal/rules.md, the source and the titles of the tests by `npm run generate -- rules`; change those, not this page.',
    '',
    `${proven.length} of ${numbers.length} rules are named by a test; the others stand at the end.`,
    '',
    ...proven.flatMap((n) => [
      `## ${n}`,
      '',
      sentences.get(n) ?? '',
      '',
      ...(places.has(n) ? [`In ${places.get(n)?.join(', ')}.`, ''] : []),
      ...(proofs.get(n) ?? []),
      '',
    ]),
    '## Named by no test yet',
    '',
    ...open.map((n) => `- ${n} ${sentences.get(n)}${places.has(n) ? ` In ${places.get(n)?.join(', ')}.` : ''}`),
    '',
  ].join('\n')
}

/** The sentence of each rule, from the rows `| R-001 | sentence | basis |`. */
export function ruleSentences(rules: string): Map<string, string> {
  return new Map([...rules.matchAll(/^\| (R-\d{3}) \| (.+?) \|/gm)].map(([, number, sentence]) => [number ?? '', sentence ?? '']))
}

/** Entries by the rule numbers that their text names, each entry once, in the order of the alphabet. */
function collect(entries: readonly { text: string; entry: string }[]): Map<string, string[]> {
  const byNumber = new Map<string, Set<string>>()
  for (const { text, entry } of entries)
    for (const number of ruleNumbersIn(text)) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(entry))
  return new Map([...byNumber].map(([number, set]) => [number, [...set].toSorted()]))
}

function isTestFile(file: string): boolean {
  return /\.(test|journey)\.tsx?$/.test(file)
}

function isTestSupport(file: string): boolean {
  return /(^|\/)(testing|test|tests|bench)\//.test(file)
}

/** Markdown signs in a title are text. */
function plain(title: string): string {
  return title.replaceAll(/[*_`<>|[\]]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ')
}
