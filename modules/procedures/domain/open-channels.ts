import type { OnlineLevel, SubmissionChannel } from '@motcua/terms'
import type { ProcedureContent } from './procedure-version.ts'

/** Ways to file that are really open: online only where the service is offered so, and never for what needs the counter. */
export function openChannels(content: ProcedureContent, onlineLevel: OnlineLevel): SubmissionChannel[] {
  const { counterOnly } = content.oneStop
  return content.channels
    .map((c) => c.channel)
    .filter((channel) => (channel === 'ONLINE' ? onlineLevel !== 'INFO_ONLY' && !counterOnly : channel === 'POSTAL' ? !counterOnly : true))
}
