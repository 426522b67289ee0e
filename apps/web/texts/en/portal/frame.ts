import type { frame as vietnamese } from '../../vi/portal/frame.ts'

export const frame: typeof vietnamese = {
  procedures: 'Procedures',
  lookUp: 'Track a dossier',
  figures: 'Figures',
  myDossiers: 'My dossiers',
  desk: 'Desk',
  hotlineUnknown: 'to be announced',
  hotlineHours: { WORKING_DAYS: (hours) => `${hours} on working days`, EVERY_DAY: (hours) => `${hours} every day` },
  fromTo: (from, to) => `${from} to ${to}`,
  accessibility: 'Accessibility',
  howCounted: 'How figures are counted',
  openData: 'Open data',
}
