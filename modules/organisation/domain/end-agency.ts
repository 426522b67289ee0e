import { refuse, type LocalDate, type Refused } from '@motcua/terms'
import { isInForce, type Agency, type AgencySuccessor } from './agency.ts'

/** End an agency and say who takes over. `day` is the first day on which it no longer exists. */
export type EndAgency = { readonly day: LocalDate; readonly successorIds: readonly Agency['id'][]; readonly legalBasis: string }
export type EndAgencyFacts = {
  readonly agency: Agency
  readonly successors: readonly Agency[]
  /** Agencies under it that exist on that day: they must end or move first. */
  readonly children: readonly Agency[]
}
export type AgencyEnded = { readonly agencyId: Agency['id']; readonly validTo: LocalDate; readonly successors: readonly AgencySuccessor[] }

/**
 * Decides the end of an agency (M-01): it stays readable, its open dossiers go to a successor by a logged handover.
 *
 * @returns refusals `agency.already-ended`, `agency.end-before-begin`, `agency.successor-missing`, `agency.successor-invalid`, `agency.has-children`,
 *          `agency.legal-basis-missing`
 */
export function endAgency(command: EndAgency, { agency, successors, children }: EndAgencyFacts): AgencyEnded | Refused {
  const { day, legalBasis } = command
  if (legalBasis.trim() === '') return refuse('agency.legal-basis-missing', { name: agency.name })
  if (agency.validTo !== null) return refuse('agency.already-ended', { name: agency.name, day: agency.validTo })
  if (day <= agency.validFrom) return refuse('agency.end-before-begin', { name: agency.name, day, validFrom: agency.validFrom })
  if (command.successorIds.length === 0) return refuse('agency.successor-missing', { name: agency.name })
  const valid = command.successorIds.every((id) => id !== agency.id && successors.some((s) => s.id === id && isInForce(s, day)))
  if (!valid) return refuse('agency.successor-invalid', { name: agency.name, day })
  if (children.length > 0) return refuse('agency.has-children', { name: agency.name, children: children.map((c) => c.name) })
  return {
    agencyId: agency.id,
    validTo: day,
    successors: command.successorIds.map((successorId) => ({
      agencyId: agency.id,
      successorId,
      fromDay: day,
      legalBasis: legalBasis.trim(),
    })),
  }
}
