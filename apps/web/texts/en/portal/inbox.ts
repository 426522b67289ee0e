import type { inbox as vietnamese } from '../../vi/portal/inbox.ts'

export const inbox: typeof vietnamese = {
  notices: 'Notices',
  unread: (count) => `${count} new`,
  isNew: 'new',
  seen: 'Seen',
  noNotices: 'There are no notices',
  noNoticesHelp: 'When a dossier needs a supplement or has its result, you are told here.',
  vault: 'Electronic results',
  vaultLead: 'Results that you received online are kept here; download them at any time.',
  vaultEmpty: 'No result is kept yet',
  vaultEmptyHelp: 'A digitally signed result is kept here when you chose to receive it online.',
  storedAt: (moment) => `kept since ${moment}`,
}
