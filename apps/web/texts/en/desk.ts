import type { desk as vietnamese } from '../vi/desk.ts'

export const desk: typeof vietnamese = {
  title: 'Desk',
  queues: 'Queues',
  backToList: 'Back to the list',
  listEmpty: 'There is no dossier in this queue',
}
