import type { AdminTexts } from './admin-texts.ts'

type Severity = 'error' | 'warning' | 'info'

/** How many findings of which weight: "2 lỗi, 1 cảnh báo". Weights without findings are left out. */
export function findingCounts(findings: readonly { readonly severity: Severity }[], words: AdminTexts['processes']): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const parts = [
    { count: count('error'), say: words.errors },
    { count: count('warning'), say: words.warnings },
    { count: count('info'), say: words.notes },
  ].flatMap((part) => (part.count > 0 ? [part.say(part.count)] : []))
  return parts.length === 0 ? words.noFinding : parts.join(', ')
}
