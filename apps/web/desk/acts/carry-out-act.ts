import { data, redirect } from 'react-router'
import { isRefused, type DossierId, type Viewer } from '@motcua/terms'
import type { CommandName, OpenedDossier } from '#modules/dossiers/index.ts'
import { BadInput, NotAllowed, NotFound, NotSignedIn, StaleCopy } from '#platform/http/faults.ts'
import { pageOf } from '../../page-context.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import { deskOf, type Desk, type DeskApp } from '../app.ts'
import { eventWords } from '../dossier/to-pane.ts'
import { happenedSince } from '../dossier/event-sentence.ts'
import { doneCookie } from '../frame/done-act.ts'
import type { Typed } from '../form/form-state.ts'
import { readPosted, type PostedForm } from '../form/posted-form.ts'
import { listHref, readListQuestion, type ListQuestion } from '../work/list-question.ts'
import { loadList } from '../work/load-list.ts'
import { listOfSlug } from '../work/queues.ts'
import { actOfSlug, type Act } from './acts.ts'
import { readCommand } from './read-command.ts'
import { fieldOfRefusal } from './refusal-field.ts'

/** What became of an act that was not carried out. What was typed comes back with it. */
export type ActAnswer = {
  readonly act: Act['command']
  readonly errors: readonly FormError[]
  /** Others were faster: what they did, and the newest event there is now. */
  readonly happened: { readonly sentences: readonly string[]; readonly seq: number } | null
  readonly signedOut: boolean
  readonly typed: Typed
}

type ActArgs = {
  readonly request: Request
  readonly context: Parameters<typeof deskOf>[0]['context']
  readonly params: { readonly list: string; readonly id: string; readonly act?: string }
}

/** Carries out the act whose form was sent, then leads on: to the dossier while there is more to do on it, else to the next one of the list. */
export async function carryOutAct(args: ActArgs) {
  const act = actOfSlug(args.params.act)
  const list = listOfSlug(args.params.list)
  if (act === undefined || list === undefined) throw new NotFound('act')
  const url = new URL(args.request.url)
  const { viewer } = pageOf<DeskApp>(args.context)
  if (viewer.kind === 'anonymous') return signedOut(act, args, viewer)
  const desk = deskOf(args)
  const id = args.params.id as DossierId
  const form = await readPosted(desk, args.request)
  const key = keyOf(form)
  const not = (errors: readonly FormError[]): ActAnswer => ({
    act: act.command,
    errors,
    happened: null,
    signedOut: false,
    typed: form.typed,
  })
  if (form.field('drop') !== '') return data(not([]), { status: 200 })
  const command = readCommand(act.command, form, Number(url.searchParams.get('buoc') ?? 0), desk.words.acts)
  if (form.refusedFiles.length > 0 || !command.ok)
    return data(not([...form.refusedFiles, ...(command.ok ? [] : command.errors)]), { status: 422 })
  try {
    const done = await desk.app.dossiers.carryOut(desk.viewer, id, act.command, command.input, key)
    if (isRefused(done)) return data(not([{ field: fieldOfRefusal(done), message: desk.say(done) }]), { status: 422 })
  } catch (error) {
    const happened = await happenedMeanwhile(desk, id, key.expectedSeq, error)
    if (happened === null) throw error
    return data({ ...not([]), happened }, { status: 412 })
  }
  const question = readListQuestion(list, url.searchParams)
  const { opened, href } = await whereNext(desk, question, id, act, form.field('next'))
  const { acceptance, dueAt } = opened?.state ?? {}
  const code = acceptance?.code ?? opened?.lookupCode ?? ''
  return redirect(href, {
    status: 303,
    headers: { 'Set-Cookie': doneCookie({ act: act.command, code, ...(act.command === 'accept' && dueAt ? { dueAt } : {}) }) },
  })
}

/** The session has ended meanwhile: the form stays as it is, and can be sent again once signed in. */
async function signedOut(act: Act, { request }: ActArgs, viewer: Viewer) {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data') === true || viewer.kind !== 'anonymous')
    throw new NotSignedIn()
  const typed: Record<string, string[]> = {}
  for (const [name, value] of await request.formData()) (typed[name] ??= []).push(String(value))
  return data({ act: act.command, errors: [], happened: null, signedOut: true, typed } satisfies ActAnswer, { status: 401 })
}

function keyOf(form: PostedForm): { commandId: string; expectedSeq: number } {
  const [commandId, expectedSeq] = [form.field('commandId'), Number(form.field('seq'))]
  if (!/^[0-9a-f-]{36}$/.test(commandId) || !Number.isInteger(expectedSeq) || expectedSeq < 1) throw new BadInput()
  return { commandId, expectedSeq }
}

/** A step that somebody else has finished is no longer this official's: that too is an old copy, not a missing right. */
async function happenedMeanwhile(
  { app, viewer, ...desk }: Desk,
  id: DossierId,
  seq: number,
  error: unknown,
): Promise<ActAnswer['happened']> {
  if (!(error instanceof StaleCopy) && !(error instanceof NotAllowed)) return null
  const opened = await app.dossiers.open(viewer, id)
  const { seq: newest } = opened.state
  return newest > seq ? { sentences: happenedSince(opened.events, seq, eventWords(desk, opened)), seq: newest } : null
}

/**
 * Where the hands go next. A dossier on which this official can go on at once stays open (approve, then sign); one that has left the
 * list gives way to the one after it. Receiving goes down the list: the work itself waits in another queue.
 */
async function whereNext(desk: Desk, question: ListQuestion, id: DossierId, act: Act, next: string) {
  const [opened, { rows }] = await Promise.all([openIfMine(desk, id), loadList(desk, question)])
  const goesOn =
    opened?.actions.some((action) => onward.includes(action.action) && action.blocked === null) === true &&
    act.command !== 'confirm-handover'
  const listed = rows.some((row) => row.id === id)
  if (opened !== null && (goesOn || listed || question.list === 'search')) return { opened, href: listHref(question, id) }
  const following = rows.find((row) => row.id === next) ?? rows[0]
  if (following !== undefined) return { opened, href: listHref(question, following.id) }
  return { opened, href: opened !== null && act.command === 'confirm-handover' ? listHref(question, id) : listHref(question) }
}

/** Acts that bring the same dossier on in the same hands; giving it to somebody else can wait. */
const onward: readonly CommandName[] = ['hand-over', 'complete-step', 'approve', 'sign', 'number', 'deliver-result']

async function openIfMine({ app, viewer }: Desk, id: DossierId): Promise<OpenedDossier | null> {
  try {
    return await app.dossiers.open(viewer, id)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
