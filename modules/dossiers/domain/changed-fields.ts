import type { PersonalData } from './personal-data.ts'

/**
 * Names of the fields that differ between two versions of the personal data: an event may name a field, never what stands in it.
 *
 * A field that is missing, null or empty says the same in all three ways. Lists count as one field.
 *
 * @returns paths as in the data, sorted
 * @example changedFields(before, { ...before, applicant: { ...before.applicant, phone: '0912000111' } })  // ['applicant.phone']
 */
export function changedFields(before: Omit<PersonalData, 'lookupSecret'>, after: Omit<PersonalData, 'lookupSecret'>): string[] {
  const [left, right] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path) !== right.get(path)).toSorted()
}

const parts = ['applicant', 'submitter', 'answers'] as const

function leavesOf(data: Omit<PersonalData, 'lookupSecret'>): Map<string, string> {
  const leaves = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined || value === '') return
    if (typeof value === 'object' && !Array.isArray(value)) for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    else leaves.set(path, JSON.stringify(value))
  }
  for (const part of parts) walk(data[part], part)
  return leaves
}
