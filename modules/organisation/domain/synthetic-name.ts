import type { CatalogueName, OrganisationCatalogue } from './organisation-catalogue.ts'

/**
 * An invented Vietnamese name, the same for the same key in every installation. Frequent names come up more often, as among people.
 *
 * @param key  what the name is for, such as `tiep-nhan-1`
 */
export function syntheticName(key: string, sex: 'M' | 'F', names: OrganisationCatalogue['names']): string {
  const draw = drawsFrom(key)
  const surname = pickWeighted(names.surnames.lists['dak-lak'].items, draw())
  const middles = names.middleNames.common[sex]
  const middle = middles[Math.floor(draw() * middles.length)]!
  const given = pickWeighted(
    names.givenNames.lists.filter((l) => l.sex === sex).flatMap((l) => l.items),
    draw(),
  )
  return `${surname} ${middle} ${given}`
}

function pickWeighted(items: readonly CatalogueName[], share: number): string {
  let left = share * items.reduce((sum, item) => sum + item.pct, 0)
  for (const { name, pct } of items) {
    left -= pct
    if (left < 0) return name
  }
  return items.at(-1)!.name
}

/** A row of numbers from 0 to 1 that depends on nothing but the text (FNV-1a, then mulberry32). */
function drawsFrom(text: string): () => number {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
