import type { lookUp as vietnamese } from '../../vi/portal/look-up.ts'

export const lookUp: typeof vietnamese = {
  blocked: 'Looking up this code is paused',
  title: 'Track a dossier',
  lead: 'See where a dossier is and when its result comes, without signing in.',
  code: 'Dossier code or look-up code',
  codeHint:
    'The dossier code is printed on the receipt, such as H12.36-260302-0007. The look-up code has 12 letters and figures and is given at once when you file online.',
  digits: '4 check digits',
  digitsHint: 'The 4 digits on the receipt, or the last 4 of the telephone number you gave. Leave empty with a look-up code.',
  find: 'Look up',
  codeMissing: 'Type the dossier code or the look-up code.',
  mine: 'Dossiers that you filed online are, with their papers, in',
  noCodeYet: 'No dossier code yet',
  filedBy: (initials, day) => `Filed by ${initials} on ${day}`,
  limit: 'Time limit by law',
  noNames: 'This page shows no name, telephone number or address of anybody.',
  another: 'Look up another dossier',
}
