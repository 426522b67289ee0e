import type { ListedAccount } from '#modules/accounts/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { AdminDesk } from './admin-of.ts'

const READ_AT_ONCE = 500

/** One account of the list. @throws NotFound, NotAllowed */
export async function findAccount({ app, official }: AdminDesk, id: string): Promise<ListedAccount> {
  for (let after = ''; ;) {
    const some = await app.accounts.listAccounts(official, { after, limit: READ_AT_ONCE })
    const found = some.find((account) => account.id === id)
    if (found !== undefined) return found
    const last = some.at(-1)
    if (some.length < READ_AT_ONCE || last === undefined) throw new NotFound('account')
    after = last.login
  }
}
