import type { PlacedFinding } from '#modules/processes/index.ts'
import { Mark } from '../../ui/mark.tsx'
import { useAdminTexts } from './admin-texts.ts'

/** Where a finding is mended: the id of a cell of the table. */
export const cellId = (key: string, column: string): string => `o-${key}-${column}`

type ProcessFindingsProps = {
  findings: readonly PlacedFinding[]
  /** Keys of the table's lines, where it can be written on: each finding then leads to its cell. */
  keys?: readonly string[]
}

/** What speaks against a process, errors first. */
export function ProcessFindings({ findings, keys }: ProcessFindingsProps) {
  const texts = useAdminTexts()
  return (
    <ul className="process-findings">
      {findings.map((finding) => {
        const key = finding.row === null ? undefined : keys?.[finding.row]
        return (
          <li key={`${finding.code} ${finding.at} ${finding.message}`}>
            <Mark tone={finding.severity === 'info' ? 'plain' : 'soon'}>{texts.processes.severities[finding.severity]}</Mark>{' '}
            <span lang="vi">{finding.message}</span>{' '}
            {key !== undefined && <a href={`#${cellId(key, finding.column ?? 'name')}`}>{texts.drafts.toPlace}</a>}
          </li>
        )
      })}
    </ul>
  )
}
