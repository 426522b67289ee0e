import type { ListedAccount } from '#modules/accounts/index.ts'

export const accountActs = ['disable', 'enable', 'reset-totp'] as const
export type AccountAct = (typeof accountActs)[number]

/** Words of the address: `?viec=khoa`. */
export const actSlugs = { disable: 'khoa', enable: 'mo-khoa', 'reset-totp': 'go-ma' } as const satisfies Readonly<
  Record<AccountAct, string>
>

/** The act an address or a form names. */
export const actOfSlug = (slug: string | null): AccountAct | undefined => accountActs.find((act) => actSlugs[act] === slug)

/** What makes sense with the account as it is. Nobody closes their own account. */
export function actsFor(account: Pick<ListedAccount, 'status' | 'hasTotp'>): AccountAct[] {
  return [account.status === 'ACTIVE' ? 'disable' : 'enable', ...(account.hasTotp ? (['reset-totp'] as const) : [])]
}
