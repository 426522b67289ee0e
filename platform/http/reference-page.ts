import type { RefusalCatalogue } from '@motcua/terms'
import { escapeHtml as e } from './problem-page.ts'
import { requestFaults } from './request-refusals.ts'

type Schema = { [key: string]: unknown }
type Operation = {
  tags?: string[]
  summary?: string
  description?: string
  'x-policy'?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
}
/** What of OpenAPI the page reads. */
export type ApiDescription = { info: { title: string; description?: string }; paths?: object; components?: { schemas?: object } }

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** The API on one page, plain HTML that works without scripts: routes by noun, then every word code with its sentences. */
export function referencePage(api: ApiDescription, refusals: RefusalCatalogue): string {
  const operations = Object.entries((api.paths ?? {}) as Record<string, Record<string, Operation>>).flatMap(([path, byMethod]) =>
    methods.flatMap((method) => (byMethod[method] ? [{ path, method, operation: byMethod[method] }] : [])),
  )
  const tags = [...new Set(operations.map((o) => o.operation.tags?.[0] ?? 'other'))].sort()
  const schemas = (api.components?.schemas ?? {}) as Record<string, Schema>
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(api.info.title)}: API reference</title><link rel="stylesheet" href="/api/v1/reference.css"></head><body>
<header><h1>${e(api.info.title)}: API reference</h1><p>${prose(api.info.description)}</p><p>Machine-readable: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Jump to the <a href="#codes">word codes</a>.</p>
<nav aria-label="Nouns"><ul>${tags.map((tag) => `<li><a href="#tag-${e(tag)}">${e(tag)}</a></li>`).join('')}</ul></nav></header><main>
${tags
  .map(
    (tag) =>
      `<section id="tag-${e(tag)}"><h2>${e(tag)}</h2>${operations
        .filter((o) => (o.operation.tags?.[0] ?? 'other') === tag)
        .map((o) => route(o.path, o.method, o.operation, schemas))
        .join('\n')}</section>`,
  )
  .join('\n')}
${codes(refusals)}
</main></body></html>
`
}

const prose = (text: string | undefined): string => e(text ?? '').replace(/`([^`]+)`/g, '<code>$1</code>')

function route(path: string, method: string, operation: Operation, schemas: Record<string, Schema>): string {
  const body = Object.entries(operation.requestBody?.content ?? {})
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => !/^[45]xx$/i.test(status))
  return `<article id="${e(`${method}-${path}`)}"><h3><span class="method">${method.toUpperCase()}</span> <code>${e(path)}</code></h3>
<p>${prose(operation.summary)}</p>${operation.description ? `<p>${prose(operation.description)}</p>` : ''}
<p class="who">Who: ${e((operation['x-policy'] ?? 'anyone').replaceAll('-', ' '))}</p>
${parameters(operation, schemas)}
${body.map(([type, { schema }]) => `<h4>Body <small>${e(type)}</small></h4>${shape(schema, schemas, 0)}`).join('')}
${answers
  .map(
    ([status, answer]) =>
      `<h4>Answer ${e(status)}</h4>${prose(answer.description === 'Default Response' ? '' : answer.description)}${Object.values(
        answer.content ?? {},
      )
        .map(({ schema }) => shape(schema, schemas, 0))
        .join('')}`,
  )
  .join('')}
</article>`
}

function parameters(operation: Operation, schemas: Record<string, Schema>): string {
  if (!operation.parameters?.length) return ''
  const rows = operation.parameters.map(
    (p) =>
      `<tr><td><code>${e(p.name)}</code></td><td>${e(p.in)}</td><td>${typeName(p.schema ?? {}, schemas)}${p.required ? '' : ', optional'}</td><td>${prose(p.description ?? text(p.schema?.description))}</td></tr>`,
  )
  return `<table><thead><tr><th>Name</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const name = text(schema.$ref)?.split('/').at(-1)
  return name ? (schemas[name] ?? {}) : schema
}

// Deeper than this a reader is better served by openapi.json.
const MAX_DEPTH = 4

/** The fields of an object, nested as a list. */
function shape(given: Schema | undefined, schemas: Record<string, Schema>, depth: number): string {
  if (!given || depth > MAX_DEPTH) return ''
  const schema = resolved(given, schemas)
  if (schema.type === 'array') return shape(schema.items as Schema | undefined, schemas, depth)
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (options)
    return options
      .map((option) => shape(option, schemas, depth + 1))
      .filter((s) => s !== '')
      .join('<p>or</p>')
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  if (fields.length === 0) return depth === 0 ? `<p>${typeName(schema, schemas)}</p>` : ''
  const required = new Set((schema.required ?? []) as string[])
  return `<ul class="fields">${fields
    .map(
      ([name, field]) =>
        `<li><code>${e(name)}</code> <span class="type">${typeName(field, schemas)}${required.has(name) ? '' : ', optional'}</span> ${prose(text(field.description))}${shape(field, schemas, depth + 1)}</li>`,
    )
    .join('')}</ul>`
}

function typeName(given: Schema, schemas: Record<string, Schema>): string {
  const schema = resolved(given, schemas)
  if (schema.const !== undefined) return e(JSON.stringify(schema.const))
  if (Array.isArray(schema.enum)) return schema.enum.map((v) => e(JSON.stringify(v))).join(' | ')
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (options) return [...new Set(options.map((o) => typeName(o, schemas)))].join(' | ')
  if (schema.type === 'array') return `list of ${typeName((schema.items ?? {}) as Schema, schemas)}`
  return e([text(schema.type) ?? 'any', text(schema.format)].filter(Boolean).join(' '))
}

/** Sentences are made with the names of their parts in braces. */
const named = new Proxy({}, { get: (_target, key) => `{${String(key)}}`, has: () => true }) as Record<string, unknown>

function codes(refusals: RefusalCatalogue): string {
  const all = { ...requestFaults, ...refusals } as RefusalCatalogue
  const rows = Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, t]) =>
        `<tr id="${e(code)}"><td><code>${e(code)}</code></td><td>${t.status}</td><td lang="vi">${e(sentence(t.vi))}</td><td>${e(sentence(t.en))}</td><td>${e([t.rule, t.legacy].filter(Boolean).join(', '))}</td></tr>`,
    )
  return `<section id="codes"><h2>Word codes</h2><p>The <code>code</code> of problem details is stable; sentences may be reworded.</p><table><thead><tr><th>Code</th><th>Status</th><th>Vietnamese</th><th>English</th><th>Rule</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`
}

function sentence(tell: (data: Record<string, unknown>) => string): string {
  try {
    return tell(named)
  } catch {
    // A sentence that counts or sorts its parts cannot be told without them.
    return '…'
  }
}

export const referenceStyle = `:root { font: 400 16px/1.5 "Be Vietnam Pro", system-ui, sans-serif; color: #17211f; background: #fbfaf7; }
body { max-width: 1080px; margin: 0 auto; padding: 24px 20px; }
a { color: #0e6a62; } code { font-size: 0.94em; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 0; list-style: none; }
h2 { margin-top: 48px; border-bottom: 2px solid #b9c4c0; } h3 { margin: 32px 0 4px; font-weight: 600; } h4 { margin: 16px 0 4px; }
.method { display: inline-block; min-width: 64px; color: #0b4f4a; } .who, .type { color: #4b5a57; }
table { border-collapse: collapse; width: 100%; font-size: 15px; } th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-top: 1px solid #d9dfdc; }
.fields { margin: 0; padding-left: 20px; } :target { background: #e3efec; }
`
