import { OutsideFault } from '#platform/http/faults.ts'

/** Why a paper was not made: killed after its time limit, the child died, the maker was stopped, or the template or its data is wrong. */
export type PaperFaultReason = 'TIME_LIMIT' | 'CRASHED' | 'STOPPED' | 'TEMPLATE'

/** A paper could not be made. Its message names the template and never the view: views hold personal data. */
export class PaperFault extends OutsideFault {
  readonly reason: PaperFaultReason
  readonly template: string
  constructor(reason: PaperFaultReason, template: string, detail: string) {
    // A wrong template stays wrong: trying again only helps where the child was the cause.
    super('paper maker', { retryable: reason !== 'TEMPLATE', cause: new Error(detail) })
    this.name = 'PaperFault'
    this.message = `paper ${template}: ${detail}`
    this.reason = reason
    this.template = template
  }
}
