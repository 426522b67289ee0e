// The glossary's closed lists. Each list is written once; its type follows.

export const govLevels = ['MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const
export type GovLevel = (typeof govLevels)[number]

/** Sources: forms.md section 12. The national portal's number of each status is `statusNumber`. */
export const dossierStatuses = [
  'NEW',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'PROCESSING',
  'SUPPLEMENT_REQUIRED',
  'PAYMENT_REQUIRED',
  'WITHDRAWN',
  'STOPPED',
  'DONE',
  'RETURNED',
] as const
export type DossierStatus = (typeof dossierStatuses)[number]
/** 1..10, as the national portal counts them. */
export const statusNumber = (status: DossierStatus): number => dossierStatuses.indexOf(status) + 1

export const submissionChannels = ['IN_PERSON', 'ONLINE', 'POSTAL'] as const
export type SubmissionChannel = (typeof submissionChannels)[number]

/** Where the applicant wants the result. */
export const resultChannels = ['COUNTER', 'POSTAL', 'ONLINE'] as const
export type ResultChannel = (typeof resultChannels)[number]

export const timelinesses = ['EARLY', 'ON_TIME', 'LATE'] as const
export type Timeliness = (typeof timelinesses)[number]

export const onlineLevels = ['FULL', 'PARTIAL', 'INFO_ONLY'] as const
export type OnlineLevel = (typeof onlineLevels)[number]

export const roles = [
  'INTAKE_OFFICER',
  'RETURN_OFFICER',
  'CENTER_DIRECTOR',
  'CENTER_DEPUTY_DIRECTOR',
  'DIVISION_HEAD',
  'HANDLER',
  'AGENCY_HEAD',
  'RECORDS_CLERK',
  'PROCEDURE_CONTROL_OFFICER',
  'AUDITOR',
  'ADMINISTRATOR',
] as const
export type Role = (typeof roles)[number]

export const regimes = ['DECREE_61', 'DECREE_118'] as const
/** The law a dossier was accepted under; it finishes under it. */
export type Regime = (typeof regimes)[number]

export const formSets = ['TT01_2018', 'TT03_2025'] as const
export type FormSet = (typeof formSets)[number]
