import { isRefused, type Citizen, type Official } from '@motcua/terms'
import type { App } from '../../apps/server/wire.ts'

/** Who and what the statements are asked for. */
export type HotSample = {
  readonly official: Official
  readonly citizen: Citizen
  /** An accepted dossier that the official may read. */
  readonly id: string
  readonly code: string
  readonly lookupCode: string
  readonly name: string
  /** A dossier that this official of its counter accepts. */
  readonly fresh: { readonly id: string; readonly by: Official }
}

/** The statements that a busy day sends most: what asks for each, and a piece of its text to know it by. */
export type HotStatement = { readonly name: string; readonly of: RegExp; readonly ask: (app: App, sample: HotSample) => Promise<unknown> }

const page = { limit: 50, after: null }
const open: HotStatement['ask'] = ({ dossiers }, s) => dossiers.open(s.official, s.id as never)
const search = (app: App, s: HotSample, text: string) => app.dossiers.search(s.official, { text, statuses: [] }, page)
const accept: HotStatement['ask'] = async ({ dossiers }, { fresh }) => {
  const key = { commandId: crypto.randomUUID(), expectedSeq: 1 }
  const done = await dossiers.carryOut(fresh.by, fresh.id as never, 'accept', {}, key)
  if (isRefused(done)) throw new Error(`${done.code} ${JSON.stringify(done.data)}`)
}

export const hotStatements: readonly HotStatement[] = [
  { name: 'read-dossier', of: /left join dossier_command/, ask: open },
  { name: 'read-events', of: /from dossier_event where dossier_id/, ask: open },
  { name: 'read-person', of: /select sealed from dossier_person/, ask: open },
  { name: 'record-reading', of: /insert into access_record/, ask: open },
  { name: 'write-command', of: /with moved as/, ask: accept },
  { name: 'list-own-work', of: /w\.assignee_id = /, ask: ({ dossiers }, s) => dossiers.listQueue(s.official, 'mine', null, page) },
  { name: 'count-queues', of: /as returns/, ask: ({ dossiers }, s) => dossiers.countWork(s.official) },
  { name: 'list-intake', of: /intake_unit_id = unit\.id/, ask: ({ dossiers }, s) => dossiers.listQueue(s.fresh.by, 'intake', null, page) },
  { name: 'search-by-name', of: /name_terms/, ask: (app, s) => search(app, s, s.name) },
  { name: 'search-by-code', of: /code ~>=~/, ask: (app, s) => search(app, s, s.code) },
  {
    name: 'look-up-by-code',
    of: /where lookup_code = /,
    ask: ({ dossiers }, s) => dossiers.lookUp(s.citizen, { code: s.lookupCode, answer: '' }, 'bench'),
  },
  { name: 'list-own-dossiers', of: /owner_account_id = /, ask: ({ dossiers }, s) => dossiers.listOwn(s.citizen, page) },
]
