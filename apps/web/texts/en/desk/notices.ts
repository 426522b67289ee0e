import type { notices as vietnamese } from '../../vi/desk/notices.ts'

export const notices: typeof vietnamese = {
  title: 'Notices',
  isNew: 'new',
  open: 'Open the dossier',
  seen: 'Seen',
  empty: 'There are no notices',
  emptyHelp: 'Steps that are urged, receipts that are owed, and whatever else concerns you is told here.',
}
