import { readSource } from './read-imports.ts'
import { resolveImport, type ImportMap } from './resolve-import.ts'
import { isPure, rules } from './rules.ts'

/** One import as an edge between two files of the repository, or to `pkg:...` and `node:...`. */
export type Arrow = {
  readonly from: string
  readonly line: number
  readonly to: string
  readonly specifier: string
  readonly typeOnly: boolean
}

export type FileChecked = { readonly arrows: readonly Arrow[]; readonly violations: readonly string[] }

/** Checks the imports and the purity of one file. A violation is a sentence with place, target and reason. */
export function checkFile(file: string, text: string, map: ImportMap): FileChecked {
  const { imports, impurities } = readSource(file, text)
  const arrows = imports.map((i) => ({ from: file, to: resolveImport(file, i.specifier, map), ...i }))
  const rule = rules.find((r) => r.from.test(file))
  if (!rule) return { arrows, violations: [`${file} stands in no folder that the rules know`] }
  const group = rule.from.exec(file)?.[1] ?? ''
  const fits = (patterns: readonly RegExp[], to: string) => patterns.some((p) => new RegExp(p.source.replaceAll('$1', group)).test(to))
  const violations = arrows
    .filter((a) => !fits(rule.may, a.to) && !(a.typeOnly && fits(rule.types ?? [], a.to)))
    .map((a) => {
      const only = fits(rule.types ?? [], a.to) ? ' except as a type' : ''
      return `${a.from}:${a.line} may not import ${a.specifier} (${a.to})${only}: ${rule.because}`
    })
  if (isPure(file))
    violations.push(
      ...impurities.map((i) => `${file}:${i.line} may not use ${i.what}: pure code gets the moment, chance and facts as arguments`),
    )
  return { arrows, violations }
}

/**
 * Rings of modules that need each other at run time, each told once, as `a -> b -> a`.
 * Types are left out: they are gone when the program runs.
 */
export function moduleRings(arrows: readonly Arrow[]): string[] {
  const needs = new Map<string, Set<string>>()
  for (const a of arrows) {
    const from = moduleOf(a.from)
    const to = moduleOf(a.to)
    if (!from || !to || from === to || a.typeOnly || /\/testing\/|\.test\.tsx?$/.test(a.from)) continue
    needs.set(from, (needs.get(from) ?? new Set()).add(to))
  }
  const rings = new Set<string>()
  // Each ring is walked once: from its first name in the alphabet, through later names only.
  const walk = (path: readonly string[]) => {
    for (const next of needs.get(path.at(-1) ?? '') ?? []) {
      if (next === path[0]) rings.add([...path, next].join(' -> '))
      else if (next > (path[0] ?? '') && !path.includes(next)) walk([...path, next])
    }
  }
  for (const module of needs.keys()) walk([module])
  return [...rings]
}

function moduleOf(path: string): string | undefined {
  return /^modules\/([^/]+)\//.exec(path)?.[1]
}
