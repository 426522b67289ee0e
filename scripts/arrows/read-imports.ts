import { parseSync, Visitor } from 'oxc-parser'

/** One import of a file: `import`, `export ... from`, `import()` or `import('...').Type`. */
export type Import = {
  readonly line: number
  readonly specifier: string
  /** True when nothing of it is left at run time (`import type`, `import { type A }`, `export type ... from`). */
  readonly typeOnly: boolean
}

/** A use of the clock, chance, the environment or the network, as the source writes it. */
export type Impurity = { readonly line: number; readonly what: string }

export type SourceFacts = { readonly imports: readonly Import[]; readonly impurities: readonly Impurity[] }

const impureMembers = new Set([
  'Date.now',
  'Math.random',
  'process.env',
  'process.hrtime',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
])
const impureCalls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate'])

/**
 * What one source file imports, and where it reaches for the clock, chance, the environment or the network.
 *
 * @param file  its path, from which TypeScript or TSX is told apart
 * @throws Error  when the file does not parse: an unread file must not look innocent
 */
export function readSource(file: string, text: string): SourceFacts {
  const { module, program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const lineOf = (at: number) => text.slice(0, at).split('\n').length
  const imports: Import[] = []
  const impurities: Impurity[] = []

  for (const i of module.staticImports) {
    // `import 'x'` has no entries and runs the module: a value. An `import type` marks every entry.
    const typeOnly = i.entries.length > 0 && i.entries.every((e) => e.isType)
    imports.push({ line: lineOf(i.start), specifier: i.moduleRequest.value, typeOnly })
  }
  for (const e of module.staticExports) {
    const from = e.entries.filter((x) => x.moduleRequest)
    const specifier = from[0]?.moduleRequest?.value
    if (specifier) imports.push({ line: lineOf(e.start), specifier, typeOnly: from.every((x) => x.isType) })
  }
  new Visitor({
    ImportExpression(node) {
      const source = node.source
      // A computed address cannot be checked, so it is shown as written and matches no rule.
      const specifier = source.type === 'Literal' && typeof source.value === 'string' ? source.value : text.slice(source.start, source.end)
      imports.push({ line: lineOf(node.start), specifier, typeOnly: false })
    },
    TSImportType(node) {
      imports.push({ line: lineOf(node.start), specifier: node.source.value, typeOnly: true })
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier' || node.computed) return
      const name = `${node.object.name}.${node.property.name}`
      if (impureMembers.has(name)) impurities.push({ line: lineOf(node.start), what: name })
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        impurities.push({ line: lineOf(node.start), what: 'new Date()' })
    },
    CallExpression(node) {
      if (node.callee.type !== 'Identifier') return
      const { name } = node.callee
      if (impureCalls.has(name)) impurities.push({ line: lineOf(node.start), what: `${name}()` })
      if (name === 'Date') impurities.push({ line: lineOf(node.start), what: 'Date()' })
    },
  }).visit(program)
  return { imports, impurities }
}
