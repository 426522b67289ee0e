import * as fc from 'fast-check'

/** A part of an OpenAPI document as far as requests are made from it. */
type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
}
type Parameter = { readonly in: string; readonly name: string; readonly schema: Schema }
type Operation = {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
}
type Description = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

export type ArbitraryRequest = { readonly route: string; readonly method: string; readonly url: string; readonly body: unknown }

const nastyTexts = [
  '', ' ', '\u0000', '\uD800', '\u202E\u200B', 'Ð'.repeat(300), "'; drop table dossier; --", '%', '\\', '{{x}}', '../../etc/passwd',
  'null', '-1', '1e309', '2026-02-30', '9999-12-31', '0001-01-01', '__proto__', 'constructor', '1.001193', 'Nguyễn Văn A',
] // prettier-ignore

/**
 * Requests that nearly fit: built from the service's own description, here and there with something that does not belong.
 *
 * @param known  real values by the name of a parameter or field (`id`, `unitId`), so that requests get past the first door
 */
export function arbitraryRequest(
  description: Description,
  options: { readonly known: Readonly<Record<string, readonly string[]>>; readonly without: RegExp },
): fc.Arbitrary<ArbitraryRequest> {
  const schemas = (description.components?.schemas ?? {}) as Readonly<Record<string, Schema>>
  const valueOf = (schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 7, arbitrary: fitting(schema, name, depth) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(...nastyTexts, null, true, -1, 1e300, 0.5, [], {}, [[]], [null]) },
    )

  function fitting(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    const real = options.known[name]
    if (real && depth > 0) return fc.constantFrom(...real)
    if (schema.$ref) return fitting(schemas[schema.$ref.split('/').at(-1)!] ?? {}, name, depth)
    const choice = schema.anyOf ?? schema.oneOf
    if (choice) return fc.oneof(...choice.map((s) => fitting(s, name, depth)))
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'object': {
        if (depth > 6) return fc.constant({})
        const parts = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, valueOf(part, key, depth + 1)] as const)
        return parts.length === 0
          ? fc.dictionary(fc.constantFrom('child', 'mother', '__proto__', 'x'), fc.constantFrom<unknown>('x', 1, {}, null), { maxKeys: 3 })
          : fc.record(Object.fromEntries(parts), { requiredKeys: parts.map(([key]) => key).filter((_, i) => i % 5 !== 4) })
      }
      case 'array':
        return fc.array(valueOf(schema.items ?? {}, name, depth + 1), { maxLength: 3 })
      case 'integer':
      case 'number':
        return fc.integer({ min: Math.max(schema.minimum ?? -5, -1000), max: Math.min(schema.maximum ?? 20, 1000) })
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      default:
        if (schema.format === 'uuid') return fc.uuid()
        if (schema.format === 'date') return fc.constantFrom('2026-03-02', '2026-12-31', '1900-01-01', '2100-01-01')
        return fc.oneof(fc.constantFrom('Một lý do đủ dài', 'CENTER', 'KQ', 'd02', 'KT.', ...nastyTexts), fc.string({ maxLength: 30 }))
    }
  }

  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      method,
      path,
      operation: operation as Operation,
    })),
  )
  return fc.oneof(
    ...operations
      .filter(({ route }) => !options.without.test(route))
      .map(({ route, method, path, operation }) => {
        const parameters = (operation.parameters ?? []).filter((p) => p.in === 'path' || p.in === 'query')
        const body = operation.requestBody?.content['application/json']?.schema
        return fc
          .record({
            values: fc.tuple(
              ...parameters.map((p) => fc.option(valueOf(p.schema, p.name, 1), { nil: undefined, freq: p.in === 'path' ? 1000 : 2 })),
            ),
            body: body ? valueOf(body, '', 0) : fc.constant(undefined),
          })
          .map(({ values, body: content }) => {
            const text = (v: unknown): string => encodeURIComponent(toWellFormed(typeof v === 'string' ? v : JSON.stringify(v ?? '')))
            const query = parameters.flatMap((p, i) =>
              p.in === 'query' && values[i] !== undefined ? [`${p.name}=${text(values[i])}`] : [],
            )
            const filled = parameters.reduce((url, p, i) => (p.in === 'path' ? url.replace(`{${p.name}}`, text(values[i])) : url), path)
            return { route, method: method.toUpperCase(), url: query.length > 0 ? `${filled}?${query.join('&')}` : filled, body: content }
          })
      }),
  )
}

// A lone surrogate has no place in an address; in a body it does come.
const toWellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/g, '\uFFFD')
