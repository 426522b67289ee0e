import type { desk as vietnamese } from '../vi/desk.ts'
import { acts } from './desk/acts.ts'
import { dossier } from './desk/dossier.ts'
import { events } from './desk/events.ts'
import { frame } from './desk/frame.ts'
import { intake } from './desk/intake.ts'
import { ledger } from './desk/ledger.ts'
import { notices } from './desk/notices.ts'
import { own } from './desk/own.ts'
import { marks } from './desk/marks.ts'

export const desk: typeof vietnamese = {
  title: 'Desk',
  queues: 'Queues',
  backToList: 'Back to the list',
  listEmpty: 'There is no dossier in this queue',
  frame,
  marks,
  dossier,
  events,
  acts,
  intake,
  ledger,
  notices,
  own,
}
