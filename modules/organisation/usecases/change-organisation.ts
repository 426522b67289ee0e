import { SettingNotInForce } from '#modules/configuration/index.ts'
import { isRefused, refuse, type Instant, type Refused, type Viewer } from '@motcua/terms'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import type { Tx } from '#platform/database/connect.ts'
import type { OrganisationDirectory } from '../domain/directory.ts'
import { mayChangeOrganisation } from '../domain/policy.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { appendOrganisationChange, lockOrganisation, type OrganisationChangeKind } from '../storage/organisation-changes.ts'

/** What a change did: the result for the caller, and what its record says. */
export type ChangeDone<Result> = {
  readonly kind: OrganisationChangeKind
  readonly subjectId: string
  readonly data: unknown
  readonly result: Result
}
/** The result of a change with its number in the record of changes. */
export type Changed<Result> = Result & { readonly changeId: number }

/**
 * One change of the organisation: an administrator, one transaction, one record.
 *
 * @throws NotSignedIn, NotAllowed
 */
export async function changeOrganisation<Result extends object>(
  deps: OrganisationDeps,
  viewer: Viewer,
  act: (tx: Tx, facts: { readonly directory: OrganisationDirectory; readonly now: Instant }) => Promise<ChangeDone<Result> | Refused>,
): Promise<Changed<Result> | Refused> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (!mayChangeOrganisation(viewer)) throw new NotAllowed('organisation.change')
  const now = deps.clock.now()
  const done = await inRulesOfTheDay(() =>
    deps.db.transaction().execute(async (tx) => {
      await lockOrganisation(tx)
      const change = await act(tx, { directory: await deps.cache.currentIn(tx), now })
      if (isRefused(change)) return change
      const { kind, subjectId, data, result } = change
      const changeId = await appendOrganisationChange(tx, { kind, subjectId, data, changedBy: viewer.accountId, changedAt: now })
      return { ...result, changeId }
    }),
  )
  if (!isRefused(done)) deps.cache.refresh()
  return done
}

/** A change may name any day; one before the first rules on record cannot be judged. */
async function inRulesOfTheDay<T>(change: () => Promise<T>): Promise<T | Refused> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof SettingNotInForce) return refuse('organisation.day-without-rules', { day: error.at })
    throw error
  }
}
