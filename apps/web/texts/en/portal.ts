import type { portal as vietnamese } from '../vi/portal.ts'

export const portal: typeof vietnamese = {
  navigation: { procedures: 'Procedures', tracking: 'Track a dossier', figures: 'Public figures', myDossiers: 'My dossiers' },
}
