import type { frame as vietnamese } from '../../vi/portal/frame.ts'

export const frame: typeof vietnamese = {
  procedures: 'Procedures',
  lookUp: 'Track a dossier',
  figures: 'Figures',
  myDossiers: 'My dossiers',
  desk: 'Desk',
  hotlineUnknown: 'to be announced',
  hotlineHours: '7:30 to 17:00 on working days',
  accessibility: 'Accessibility',
  howCounted: 'How figures are counted',
  openData: 'Open data',
}
