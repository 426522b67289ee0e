import type { progress as vietnamese } from '../../vi/portal/progress.ts'

export const progress: typeof vietnamese = {
  noDate: 'no date yet',
  provisional: 'provisional, since not all closed days are announced',
  channels: { COUNTER: 'collected at a counter', POSTAL: 'sent by post', ONLINE: 'electronic' },
  answer: {
    label: 'You get an answer at the latest at',
    note: 'The intake unit is checking your papers. Once the dossier is accepted you get its code and the date of the result.',
    lateLabel: 'The answer is late since',
    lateNote: 'The intake unit has not answered in time. Call the hotline and read out the look-up code.',
  },
  waiting: { label: 'Status', text: 'Waiting for acceptance' },
  late: { label: 'Promised result, now late', note: 'The result is late. Call the hotline and read out the dossier code.' },
  supplement: {
    label: 'Waiting for you to add papers',
    text: 'No last day yet',
    by: (day) => `${day} at the latest`,
    note: 'Meanwhile the time limit stands still. You get the new date as soon as everything is there.',
  },
  paused: { label: 'Status', text: 'Paused', note: 'The time limit stands still meanwhile.' },
  ready: { label: 'Status', text: 'The result is ready', note: (when, channel) => `Since ${when}, ${channel}` },
  returned: 'The result was returned at',
  ended: {
    WITHDRAWN: { label: 'Status', text: 'Withdrawn' },
    STOPPED: { label: 'Status', text: 'Handling was stopped' },
    REFUSED: { label: 'Status', text: 'Not accepted' },
  },
  road: {
    heading: 'Where the dossier is',
    fromTo: (from, to) => `from ${from} to ${to}`,
    since: (from) => `since ${from}`,
    stepDue: (due) => `step due ${due}`,
    planned: (due) => `planned for ${due}`,
    now: 'under way',
  },
  statuses: {
    NEW: 'waiting for acceptance',
    ACCEPTED: 'accepted',
    NOT_ACCEPTED: 'not accepted',
    PROCESSING: 'being handled',
    SUPPLEMENT_REQUIRED: 'waiting for your papers',
    PAYMENT_REQUIRED: 'waiting for payment',
    WITHDRAWN: 'withdrawn',
    STOPPED: 'stopped',
    DONE: 'result ready',
    RETURNED: 'result returned',
  },
}
