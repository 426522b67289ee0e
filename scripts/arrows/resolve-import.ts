import { posix } from 'node:path'

/** How names beginning with `#` and our own workspace packages lead to files; read from package.json. */
export type ImportMap = {
  /** `#modules/*` -> `modules/*`, without the star. */
  readonly subpaths: ReadonlyMap<string, string>
  /** `@motcua/terms` -> `packages/terms/src/index.ts`. */
  readonly workspaces: ReadonlyMap<string, string>
}

/**
 * Where an import leads: a path from the root of the repository, `node:fs`, or `pkg:name` for a published package.
 *
 * @example resolveImport('modules/kites/http/routes.ts', '../domain/kite.ts', map)  // 'modules/kites/domain/kite.ts'
 */
export function resolveImport(file: string, specifier: string, map: ImportMap): string {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare)
  if (bare.startsWith('node:')) return bare
  for (const [prefix, folder] of map.subpaths) if (bare.startsWith(prefix)) return posix.join(folder, bare.slice(prefix.length))
  const workspace = map.workspaces.get(bare)
  if (workspace) return workspace
  return `pkg:${bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')}`
}

type PackageFile = { name: string; imports?: Record<string, string>; exports?: Record<string, string> }

/** @param root  the root package.json; @param workspaces  folder and package.json of each of our packages */
export function importMapOf(root: PackageFile, workspaces: readonly { folder: string; file: PackageFile }[]): ImportMap {
  const subpaths = Object.entries(root.imports ?? {}).map(
    ([from, to]) => [from.replace('*', ''), posix.normalize(to.replace('*', ''))] as const,
  )
  const entries = workspaces.flatMap(({ folder, file }) =>
    Object.entries(file.exports ?? {}).map(([door, to]) => [posix.join(file.name, door), posix.join(folder, to)] as const),
  )
  return { subpaths: new Map(subpaths), workspaces: new Map(entries) }
}
