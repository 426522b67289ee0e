import { refuse, type Refused } from '@motcua/terms'

/**
 * Refuses a paper whose required facts are empty, naming them all at once.
 *
 * @param facts  label on the form -> its text; a blank or null text is missing
 * @returns `paper.facts-missing` with `missing` (labels), or undefined when the paper can be written
 */
export function refuseMissingFacts(facts: Readonly<Record<string, string | null | undefined>>): Refused | undefined {
  const missing = Object.entries(facts)
    .filter(([, text]) => text === null || text === undefined || text.trim() === '')
    .map(([label]) => label)
  return missing.length > 0 ? refuse('paper.facts-missing', { missing }) : undefined
}
