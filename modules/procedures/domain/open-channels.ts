import type { SubmissionChannel } from '@motcua/terms'
import type { ProcedureContent, Publication } from './procedure-version.ts'

/**
 * Ways to file that are really open: online only where the service is offered so, and neither online nor by post what needs the counter.
 *
 * The level decided at publication counts before the one of the source.
 */
export function openChannels(version: ProcedureContent & { readonly publication?: Publication | null }): SubmissionChannel[] {
  const { counterOnly } = version.oneStop
  const onlineLevel = version.publication?.onlineLevel ?? version.onlineLevel
  return version.channels
    .map((c) => c.channel)
    .filter((channel) => channel === 'IN_PERSON' || (!counterOnly && (channel === 'POSTAL' || onlineLevel !== 'INFO_ONLY')))
}
