import { isRefused, type GovLevel, type Official, type ProcessVersionId, type Refused, type Viewer } from '@motcua/terms'
import { decideApproval, type ApproveProcess } from '../domain/decide-approval.ts'
import { processKeepers } from '../domain/policy.ts'
import { addProcessChange, approveDraft } from '../storage/draft-rows.ts'
import { requireKeeper, type DraftingDeps } from './drafting-deps.ts'
import { findForChange, sheetOf } from './draft-process.ts'
import { proveProcess } from './prove-process.ts'

export type ApproveDraft = ApproveProcess & { readonly id: ProcessVersionId; readonly revision: number }
export type DraftApproved = { readonly id: ProcessVersionId; readonly effectiveFrom: string }

/**
 * Approves a draft by decision, for all units of the province. It is proven once more in the same transaction: limit, accounts
 * and called processes may have changed since it was written.
 *
 * @throws NotSignedIn, NotAllowed, NotFound
 */
export async function approveProcess(deps: DraftingDeps, viewer: Viewer, command: ApproveDraft): Promise<DraftApproved | Refused> {
  const official = requireKeeper(viewer, 'process.approve')
  return deps.transactions.transaction().execute(async (tx) => {
    const found = await findForChange(tx, command.id, command.revision)
    if (isRefused(found)) return found
    const { version, kept } = found
    const { key, name, procedureCode } = version
    const head = { key, name, procedureCode, ...(version.source === null ? {} : { source: version.source }) }
    const sheet = sheetOf(version, kept)
    const proven = await proveProcess(deps, sheet === null ? { head, bpmn: version.bpmn ?? '' } : { head, sheet })
    const decided = decideApproval(version, command, {
      now: deps.clock.now(),
      built: { ...proven, findings: [...kept.notes, ...proven.findings] },
      approverLevel: await levelOf(deps, official),
      procedureInForce: proven.procedure !== null,
      versionOf: proven.versionOf,
    })
    if (isRefused(decided)) return decided
    await approveDraft(tx, command.id, decided)
    const data = { decision: decided.decision, effectiveFrom: decided.effectiveFrom, revision: command.revision }
    await addProcessChange(tx, command.id, { kind: 'APPROVED', by: official.accountId, at: deps.clock.now(), data })
    return { id: command.id, effectiveFrom: decided.effectiveFrom }
  })
}

/** The highest level at which somebody keeps processes. */
async function levelOf(deps: DraftingDeps, official: Official): Promise<GovLevel> {
  const directory = await deps.organisation.current()
  const levels = official.grants
    .filter(({ role }) => processKeepers.some((keeper) => keeper === role))
    .map(({ agencyId }) => directory.findAgency(agencyId)?.level)
  return (['MINISTRY', 'PROVINCE', 'DISTRICT'] as const).find((level) => levels.includes(level)) ?? 'COMMUNE'
}
