import { acts } from './desk/acts.ts'
import { dossier } from './desk/dossier.ts'
import { events } from './desk/events.ts'
import { frame } from './desk/frame.ts'
import { intake } from './desk/intake.ts'
import { ledger } from './desk/ledger.ts'
import { notices } from './desk/notices.ts'
import { own } from './desk/own.ts'
import { marks } from './desk/marks.ts'

/** The desk of officials: short forms, each action a verb. */
export const desk = {
  title: 'Bàn làm việc',
  queues: 'Hàng việc',
  backToList: 'Về danh sách',
  listEmpty: 'Không có hồ sơ nào trong hàng này',
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
