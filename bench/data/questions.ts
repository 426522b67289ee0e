import pg from 'pg'
import { Draw } from '#modules/dossiers/index.ts'
import type { DossierId, Official } from '@motcua/terms'
import type { OpenedDatabase } from '../../apps/server/open-database.ts'
import type { App } from '../../apps/server/wire.ts'
import { seedPeople } from '../../apps/cli/seed/make-seed-world.ts'
import type { SeededProvince } from './provinces.ts'

/** Somebody who asks about a dossier that is there. */
export type Question = {
  readonly by: Official
  readonly login: string
  readonly id: DossierId
  readonly code: string
  /** The applicant's name without accents, as it is typed. */
  readonly name: string
}

/** How many officials ask: each signs in once. */
const ASKERS = 40

/**
 * Questions as a day brings them: accepted dossiers drawn evenly, each asked for by an official of its unit or of the agency that decides.
 * @param province  as it was seeded: its officials are known from that
 */
export async function drawQuestions(app: App, database: OpenedDatabase, province: SeededProvince, count: number): Promise<Question[]> {
  const { officials } = await seedPeople(app, province)
  const draw = new Draw('questions', province.dossiers)
  const byAgency = Map.groupBy(officials, ({ official }) => official.grants[0]!.agencyId)
  const asking = new Map<string, { readonly login: string; readonly official: Official }>()
  const owner = new pg.Client({ connectionString: database.ownerUrl, options: `-c search_path=${app.environment.tenant},public` })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ id: DossierId; code: string; name: string; unit: string; agency: string }>(
      `select d.id, d.code, p.applicant_name_fold as name, d.intake_unit_id as unit, d.competent_agency_id as agency
       from dossier d tablesample bernoulli ($1) repeatable (1) join dossier_person p on p.dossier_id = d.id where d.code is not null order by md5(d.id::text)`,
      [Math.min(100, (count * 400) / province.dossiers)],
    )
    const questions: Question[] = []
    for (const { id, code, name, unit, agency } of rows) {
      const place = draw.chance(0.5) ? unit : agency
      const known = asking.get(place) ?? (asking.size < ASKERS ? draw.pick(byAgency.get(place as never) ?? officials) : undefined)
      if (!known) continue
      asking.set(place, known)
      questions.push({ by: known.official, login: known.login, id, code, name })
      if (questions.length === count) return questions
    }
    throw new Error(`Only ${questions.length} of ${count} questions could be drawn`)
  } finally {
    await owner.end()
  }
}
