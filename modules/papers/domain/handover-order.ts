import { refuse, type Refused } from '@motcua/terms'
import type { SlipHandover } from './slip-handover.ts'

/**
 * Refuses rows that no honest slip can show: a gap or a step back in the order, a handover received without a name,
 * the same account on both sides, a result that its own hours contradict.
 *
 * @param handovers  in the order they are to be printed
 * @returns the first refusal, with the row's `ordinal`, or undefined
 */
export function refuseHandovers(handovers: readonly SlipHandover[]): Refused | undefined {
  let previous: SlipHandover | undefined
  for (const [index, handover] of handovers.entries()) {
    const data = { ordinal: handover.ordinal }
    if (handover.ordinal !== index + 1) return refuse('paper.handover-out-of-order', data)
    if (previous !== undefined && handover.givenAt < previous.givenAt) return refuse('paper.handover-out-of-order', data)
    if (handover.receivedAt !== null && handover.receivedAt < handover.givenAt) return refuse('paper.handover-out-of-order', data)
    if (!isSigned(handover)) return refuse('paper.handover-unsigned', data)
    if (handover.receiver.accountId === handover.giver.accountId) return refuse('paper.handover-same-person', data)
    if (contradictsHours(handover)) return refuse('paper.result-contradicts-hours', data)
    previous = handover
  }
  return undefined
}

function isSigned({ giver, receiver, receivedAt }: SlipHandover): boolean {
  if (giver.fullName.trim() === '') return false
  return receivedAt === null || (receiver.accountId !== null && (receiver.fullName ?? '').trim() !== '')
}

function contradictsHours({ result, allottedHours, usedHours }: SlipHandover): boolean {
  if (result === null || allottedHours === null || usedHours === null) return false
  return (result === 'LATE') !== usedHours > allottedHours
}
