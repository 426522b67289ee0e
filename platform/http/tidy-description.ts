type Named = Readonly<Record<string, unknown>>
type Operation = Record<string, unknown> & { responses?: Record<string, unknown> }
/** A description as far as it is tidied. */
export type Description = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components?: { readonly schemas?: Named }
}

// Bodies and answers that are no JSON: routes spread these into their `schema`, and the description says so.
const TAKES = 'x-takes'
const GIVES = 'x-gives'
/** The route reads one file of a form: its field may have any name. */
export const takesFile = { [TAKES]: 'multipart/form-data' }
/** The route answers with a printed paper. */
export const givesPdf = { [GIVES]: 'application/pdf' }
/** The route answers with a file, of whatever type it is. */
export const givesFile = { [GIVES]: '*/*' }

/** The description as it is shown: with files in and out, and without schemas that nothing refers to. */
export function tidyDescription<Given extends Description>(description: Given): Given {
  const paths = Object.fromEntries(
    Object.entries(description.paths ?? {}).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, withFiles(operation as Operation)])),
    ]),
  )
  const schemas = description.components?.schemas ?? {}
  const used = reached(paths, schemas)
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
  return { ...description, paths, components: { ...description.components, schemas: kept } }
}

function withFiles({ [TAKES]: takes, [GIVES]: gives, ...operation }: Operation): Operation {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  const form = { type: 'object', properties: { file }, required: ['file'] }
  return {
    ...operation,
    ...(typeof takes === 'string' ? { requestBody: { required: true, content: { [takes]: { schema: form } } } } : {}),
    ...(typeof gives === 'string'
      ? { responses: { 200: { description: 'The file.', content: { [gives]: { schema: file } } }, ...withoutDefault(operation.responses) } }
      : {}),
  }
}

const withoutDefault = ({ default: _default, 200: _ok, ...responses }: Record<string, unknown> = {}): Record<string, unknown> => responses

/** Names of the schemas that are referred to, directly or by another one. */
function reached(from: unknown, schemas: Named): Set<string> {
  const names = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      const name = key === '$ref' && typeof value === 'string' ? value.split('/').at(-1)! : undefined
      if (name === undefined) look(value)
      else if (!names.has(name)) {
        names.add(name)
        look(schemas[name])
      }
    }
  }
  look(from)
  return names
}
