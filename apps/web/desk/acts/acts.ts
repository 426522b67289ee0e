import type { CommandName } from '#modules/dossiers/index.ts'

/** Corrections before acceptance are the citizen's alone; what a process could not decide has a page of its own. */
export type DeskCommand = Exclude<CommandName, 'correct-application' | 'retry-incident'>

/** One thing an official may do: its address below the dossier, its key, and whether it ends something for good. */
export type Act = {
  readonly command: DeskCommand
  readonly slug: string
  /** None where every letter is taken. */
  readonly key?: string
  /** May be the one main button of the dossier. */
  readonly leads?: boolean
  readonly endsIt?: boolean
  /** Done from the bar, without a form of its own. */
  readonly direct?: boolean
  /** Its form carries files. */
  readonly withFiles?: boolean
}

/** Everything the desk can do, in the order of the bar. Keys are unique, and none of them is one of the frame's (j, k, n, s, /, ?) or of printing (i, o). */
export const acts: readonly Act[] = [
  { command: 'confirm-handover', slug: 'xac-nhan-nhan', key: 'd', leads: true, direct: true },
  { command: 'accept', slug: 'tiep-nhan', key: 't', leads: true },
  { command: 'hand-over', slug: 'chuyen', key: 'c', leads: true },
  { command: 'complete-step', slug: 'hoan-thanh', key: 'h', leads: true, withFiles: true },
  { command: 'approve', slug: 'phe-duyet', key: 'p', leads: true },
  { command: 'sign', slug: 'ky', key: 'y', leads: true },
  { command: 'number', slug: 'vao-so', key: 'v', leads: true },
  { command: 'deliver-result', slug: 'tra-ket-qua', key: 'q', leads: true },
  { command: 'resume', slug: 'tiep-tuc', key: 'e', leads: true },
  { command: 'supplement', slug: 'nhan-bo-sung', key: 'g', leads: true, withFiles: true },
  { command: 'assign', slug: 'phan-cong', key: 'a', leads: true },
  { command: 'issue-receipt', slug: 'lap-giay-tiep-nhan', key: 'f', leads: true },
  { command: 'urge', slug: 'don-doc', key: 'm', leads: true },
  { command: 'check-documents', slug: 'kiem-tra', key: 'w' },
  { command: 'request-supplement', slug: 'yeu-cau-bo-sung', key: 'b' },
  { command: 'scan-documents', slug: 'quet-giay-to', withFiles: true },
  { command: 'send-back', slug: 'tra-lai', key: 'l' },
  { command: 'recall-handover', slug: 'thu-hoi', key: 'u' },
  { command: 'refuse', slug: 'tu-choi', key: 'x', endsIt: true },
  { command: 'withdraw', slug: 'rut', key: 'r', endsIt: true },
  { command: 'stop', slug: 'dung', key: 'z', endsIt: true },
]

export const actOfSlug = (slug: string | undefined): Act | undefined => acts.find((act) => act.slug === slug)
export const actOf = (command: CommandName): Act | undefined => acts.find((act) => act.command === command)
