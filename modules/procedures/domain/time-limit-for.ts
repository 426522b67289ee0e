import type { LocalDate, SubmissionChannel } from '@motcua/terms'
import type { FeeItem, ProcedureContent, TimeLimit } from './procedure-version.ts'

type Choice = { readonly caseId: string | null; readonly channel: SubmissionChannel | null }

/**
 * The limit for one case and one way of filing: the most particular one that applies, a case counting more than a channel.
 *
 * @returns null when the source is silent for this case; nothing is borrowed from another case
 */
export function timeLimitFor(version: ProcedureContent, choice: Choice): TimeLimit | null {
  const applying = version.timeLimits.filter(
    (l) => (l.caseId === null || l.caseId === choice.caseId) && (l.channel === null || l.channel === choice.channel),
  )
  const particular = (limit: TimeLimit): number => (limit.caseId === null ? 0 : 2) + (limit.channel === null ? 0 : 1)
  return applying.toSorted((a, b) => particular(b) - particular(a))[0] ?? null
}

/** The fees told to somebody who files this way on this day. Taxes are told by the tax office and left out. */
export function feesFor(
  version: ProcedureContent,
  choice: { readonly channel: SubmissionChannel | null; readonly on: LocalDate },
): FeeItem[] {
  return version.feeItems.filter(
    (fee) =>
      fee.kind !== 'TAX' &&
      (fee.channel === null || choice.channel === null || fee.channel === choice.channel) &&
      (fee.validFrom === null || fee.validFrom <= choice.on) &&
      (fee.validTo === null || choice.on <= fee.validTo),
  )
}
