import type { ledger as vietnamese } from '../../vi/desk/ledger.ts'

export const ledger: typeof vietnamese = {
  title: 'Dossier ledger',
  lead: 'The ledger in print for a span of days of acceptance, made from the record as it is now.',
  unit: 'Intake unit',
  from: 'From',
  to: 'To',
  print: 'Open the ledger (PDF)',
  unreadable: 'Write the date as 02/3/2026.',
  impossible: 'The calendar has no such day.',
  reversed: 'The last day must not be before the first.',
  tooLong: 'At most 366 days at once.',
  chooseUnit: 'Choose the intake unit.',
}
