import { parseSync, Visitor, type CallExpression, type Expression } from 'oxc-parser'

/** A test that names rules, under the title a reader sees; `describe` titles stand for every test in them. */
export type TestTitle = { readonly file: string; readonly title: string }

const testWords = new Set(['it', 'test', 'describe'])

/** The titles of `it`, `test` and `describe` in one test file, also of their forms `.each(...)`, `.for(...)` and the like. */
export function testTitlesOf(file: string, text: string): TestTitle[] {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const titles: TestTitle[] = []
  new Visitor({
    CallExpression(node) {
      const title = isTest(node) ? textOf(node.arguments[0], text) : undefined
      if (title) titles.push({ file, title })
    },
  }).visit(program)
  return titles
}

function isTest(node: CallExpression): boolean {
  let callee: Expression = node.callee as Expression
  // Down to the first word of forms such as `it.each(rows)` and `test.describe`.
  while (callee.type === 'MemberExpression' || callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression')
    callee = (
      callee.type === 'MemberExpression' ? callee.object : callee.type === 'CallExpression' ? callee.callee : callee.tag
    ) as Expression
  return callee.type === 'Identifier' && testWords.has(callee.name)
}

function textOf(argument: CallExpression['arguments'][number] | undefined, text: string): string | undefined {
  if (argument?.type === 'Literal' && typeof argument.value === 'string') return argument.value
  // A title with a hole is shown as it is written.
  if (argument?.type === 'TemplateLiteral') return text.slice(argument.start + 1, argument.end - 1)
  return undefined
}
