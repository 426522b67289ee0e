import { NotAllowed } from '#platform/http/faults.ts'
import type { Viewer } from '@motcua/terms'
import { mayListIncidents } from '../domain/policy.ts'
import { incidentWords } from '../domain/process-incident.ts'
import { listStuck, type StuckDossier } from '../storage/list-incidents.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import type { DossierDeps } from './dossier-deps.ts'

/** One held dossier as the administrator reads it; `vi` and `en` of an incident say what is wrong and what to do. */
export type IncidentLine = Omit<StuckDossier, 'incidents'> & {
  readonly competentAgency: string
  readonly incidents: readonly {
    readonly token: number
    readonly node: string
    readonly reason: string
    readonly since: string | null
    /** The fact a condition asked for in vain, where that is what is wrong. */
    readonly variable: string | null
    readonly vi: string
    readonly en: string
  }[]
}

/** Dossiers whose process waits for a person. @throws NotAllowed  for who does not look after processes */
export async function listIncidents(deps: DossierDeps, viewer: Viewer, page: PageRequest): Promise<Page<IncidentLine>> {
  if (!mayListIncidents(viewer)) throw new NotAllowed('list-incidents')
  const [stuck, offices] = await Promise.all([listStuck(deps.db, page), deps.offices()])
  return {
    next: stuck.next,
    lines: stuck.lines.map((dossier) => ({
      ...dossier,
      competentAgency: offices.find(dossier.competentAgencyId)?.name ?? '',
      incidents: dossier.incidents.map((incident) => ({
        token: incident.token,
        node: incident.node,
        reason: incident.reason,
        since: incident.since ?? null,
        variable: incident.data?.variable ?? null,
        vi: incidentWords(incident, 'vi'),
        en: incidentWords(incident, 'en'),
      })),
    })),
  }
}
