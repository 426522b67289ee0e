export {
  buildCalendar,
  type CalendarData,
  type CalendarStatus,
  calendarStatuses,
  type CalendarYear,
  type ClosedDay,
  type WeekHours,
  type Weekday,
  type WorkingSaturday,
} from './build-calendar.ts'
export { calendarFromHolidays, type HolidaysFile } from './calendar-from-holidays.ts'
export type { Minute } from './civil-day.ts'
export { computeDue, type DueAnswer } from './compute-due.ts'
export type { DueInput, DuePause, DueRestart } from './due-input.ts'
export type * from './due-ledger.ts'
export { dueMinute, type DueMinuteInput } from './due-minute.ts'
export { formatVietnamese, formatVietnameseDate, formatWorkingMinutes, type MomentStyle } from './format-vietnamese.ts'
export { judgeStep, judgeTimeliness } from './judge-timeliness.ts'
export { type LedgerRow, ledgerToVietnamese } from './ledger-to-vietnamese.ts'
export { fromEpochMs, fromMinute, parseInstant, parseLocalDate, toEpochMs, toInstant, toLocalDate, toMinute } from './moments.ts'
export {
  dueSoonAt,
  handoverDue,
  type HandoverRule,
  onlineAnswerDue,
  onlineReceivedAt,
  type Recomputed,
  recomputeDue,
} from './office-deadlines.ts'
export { plainCalendar, type PlainCalendarData } from './plain-calendar.ts'
export { readdLedger } from './readd-ledger.ts'
export { workingTimeRefusals } from './refusals.ts'
export { defaultSessions, type Session } from './sessions.ts'
export { checkStepSum, longestPathMinutes, stepDues, type StepPlan } from './step-dues.ts'
export { type MinutePause, pausePolicies, type PausePolicy } from './term.ts'
export {
  checkExtension,
  checkTimeLimit,
  type CountingMode,
  countingModes,
  DEFAULT_CUTOFF,
  type Extension,
  type TimeLimit,
  type TimeUnit,
  timeUnits,
} from './time-limit.ts'
export type { WorkCalendar } from './work-calendar.ts'
export {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingDay,
  nextOpening,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from './working-minutes.ts'
