/** Where a setting may be set, from the widest to the narrowest. */
export const scopeKinds = ['national', 'province', 'agency', 'procedure'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** `national`, `province`, `agency:<agency code>` or `procedure:<procedure code>`. */
export type Scope = 'national' | 'province' | `agency:${string}` | `procedure:${string}`

/** The kind of a scope, or undefined when the text is no scope. */
export function findScopeKind(scope: string): ScopeKind | undefined {
  if (scope === 'national' || scope === 'province') return scope
  const [kind, name] = splitOnce(scope)
  return (kind === 'agency' || kind === 'procedure') && name.trim() !== '' ? kind : undefined
}

/**
 * The scopes to ask, narrowest first: the procedure, then the agencies in the order given (an agency before the one above it), then the
 * province, then the nation.
 *
 * @example scopesOf({ agencies: ['H12.05'], procedure: '1.001193' })  // ['procedure:1.001193', 'agency:H12.05', 'province', 'national']
 */
export function scopesOf(about: { readonly agencies?: readonly string[]; readonly procedure?: string }): Scope[] {
  const procedure: Scope[] = about.procedure === undefined ? [] : [`procedure:${about.procedure}`]
  const agencies = (about.agencies ?? []).map((code): Scope => `agency:${code}`)
  return [...procedure, ...agencies, 'province', 'national']
}

function splitOnce(scope: string): [string, string] {
  const colon = scope.indexOf(':')
  return colon < 0 ? [scope, ''] : [scope.slice(0, colon), scope.slice(colon + 1)]
}
