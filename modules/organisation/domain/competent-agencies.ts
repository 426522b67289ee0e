import type { Agency } from './agency.ts'

/** Agencies that a text means, and the words that name none of ours: a person decides about those. */
export type CompetentAgencies = { readonly agencies: readonly Agency[]; readonly unmatched: readonly string[] }

// "Assigned by the provincial Committee" names whoever it assigned, not the Committee.
const assigned = /(?:co quan )?do (?:ubnd|uy ban nhan dan) cap tinh phan cong/g
const anyCommune = /cap xa(?![a-z])/
const oneStopKinds: readonly Agency['kind'][] = ['SERVICE_CENTER', 'RECEPTION_UNIT']

/**
 * Reads "cơ quan thực hiện" of a procedure: `Sở Xây dựng; UBND cấp xã` is that department and every commune Committee.
 *
 * The text decides. Levels only narrow what it found, and only while something is left. Nothing is guessed from levels alone.
 *
 * @param levels    of the procedure, in any case (`commune`, `COMMUNE`)
 * @param agencies  those in force, in official order
 */
export function findCompetentAgencies(
  levels: readonly string[],
  text: string,
  agencies: readonly Agency[],
  fold: (text: string) => string,
): CompetentAgencies {
  const candidates = agencies.filter((a) => !oneStopKinds.includes(a.kind))
  const named = candidates.flatMap((agency) => [agency.shortName, ...agency.alsoNamed].map((name) => ({ agency, phrase: fold(name) })))
  const communes = candidates.filter((a) => a.kind === 'COMMUNE_COMMITTEE')
  const found = new Set<Agency>()
  const unmatched: string[] = []
  for (const part of text.split(/[;\n]/)) {
    let folded = fold(part).replaceAll(/\s+/g, ' ').replaceAll(assigned, '').trim()
    const hits = named.filter(({ phrase }) => containsPhrase(folded, phrase))
    for (const { phrase } of hits) folded = folded.replaceAll(phrase, '')
    const meant = [...hits.map((h) => h.agency), ...(anyCommune.test(folded) ? communes : [])]
    for (const agency of meant) found.add(agency)
    if (meant.length === 0 && part.trim() !== '') unmatched.push(part.trim())
  }
  const wanted = new Set(levels.map((l) => l.toUpperCase()))
  const all = candidates.filter((a) => found.has(a))
  const ofLevel = all.filter((a) => wanted.has(a.level))
  return { agencies: ofLevel.length > 0 ? ofLevel : all, unmatched }
}

function containsPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase)
  if (at < 0 || phrase === '') return false
  return !/[a-z0-9]/.test(text[at - 1] ?? '') && !/[a-z0-9]/.test(text[at + phrase.length] ?? '')
}
