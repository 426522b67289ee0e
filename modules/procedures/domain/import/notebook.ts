import { finding, type Finding, type FindingCode } from '../finding.ts'

/** `imported`: taken as it stands; `mended`: something was changed or left out; `refused`: nothing usable. */
export type ImportOutcome = 'imported' | 'mended' | 'refused'

/** Collects what the importer meets in one record. `note` changes nothing, `mend` says that something was changed or dropped. */
export type Notebook = {
  readonly note: (code: FindingCode, path: string, found?: string) => void
  readonly mend: (code: FindingCode, path: string, found?: string) => void
  readonly refuse: (code: FindingCode, path: string, found?: string) => void
  readonly outcome: () => ImportOutcome
  readonly findings: () => readonly Finding[]
}

// A broken file can hold a defect in each of 100,000 places; nobody reads more than some hundreds, and the list is stored with the version.
const mostFindings = 400

export function openNotebook(): Notebook {
  const findings: Finding[] = []
  const seen = new Set<string>()
  let outcome: ImportOutcome = 'imported'
  const write = (code: FindingCode, path: string, found?: string): void => {
    const key = `${code} ${path}`
    if (seen.has(key) || findings.length > mostFindings) return
    seen.add(key)
    findings.push(findings.length === mostFindings ? finding('more-findings', '') : finding(code, path, found))
  }
  return {
    note: write,
    mend: (code, path, found) => {
      if (outcome === 'imported') outcome = 'mended'
      write(code, path, found)
    },
    refuse: (code, path, found) => {
      outcome = 'refused'
      findings.unshift(finding(code, path, found))
    },
    outcome: () => outcome,
    findings: () => findings,
  }
}
