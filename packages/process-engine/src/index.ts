export { limitInHours, HOURS_PER_DAY, type StatedLimit } from './analysis/limit-in-hours.ts'
export { longestPath, totalHours, type LongestPath } from './analysis/longest-path.ts'
export { outcomesOf, type StepOutcome } from './analysis/outcomes.ts'
export { plannedPath, type PlannedBranch, type PlannedStep } from './analysis/planned-path.ts'
export { compile } from './bpmn/compile.ts'
export { maxModelCharacters, parseBpmn, type ParsedModel } from './bpmn/parse-bpmn.ts'
export { VN_NAMESPACE, vnAttributes, vnExtension, type VnAttribute } from './bpmn/vn-extension.ts'
export { OUTCOME, type Condition } from './condition/condition.ts'
export type { Variables } from './condition/evaluate-condition.ts'
export type { Effect, Instance } from './engine/effect.ts'
export { incidentTexts, type IncidentCode, type IncidentData } from './engine/incident.ts'
export { calledProcesses, pinCalls } from './engine/pin-calls.ts'
export type { ProcessEnvironment, ProcessEvent } from './engine/process-event.ts'
export {
  newFamily,
  stepFamily,
  type FamilyEffect,
  type FamilyMember,
  type FamilyStepped,
  type ProcessFamily,
} from './engine/process-family.ts'
export { processRefusals } from './engine/refusals.ts'
export { initialState, type InstanceCount, type KeptMessage, type ProcessEnding, type ProcessState, type Token } from './engine/state.ts'
export { step, type Stepped } from './engine/step.ts'
export { isFindings, type Finding, type Findings, type Severity } from './finding.ts'
export type { AgenciesWithoutAccount } from './lint/check-accounts.ts'
export type { KnownProcess } from './lint/check-calls.ts'
export { lint, type LintOptions } from './lint/lint.ts'
export { lintProcess, type LintedProcess, type LintProcessOptions } from './lint/lint-process.ts'
export { migrate, previewMigration, type Migrated, type NodeMapping } from './migration/migrate.ts'
export type { Call, GraphFlow, GraphNode, MultiInstance, NodeKind, ProcessGraph, Sending, TimerSpec } from './process-graph.ts'
export { simulate } from './simulation/simulate.ts'
export {
  plainSimulation,
  type Simulated,
  type SimulatedPool,
  type SimulatedStep,
  type SimulationOptions,
  type StepDuration,
} from './simulation/simulation-options.ts'
export { staffingCurve, type StaffingPoint } from './simulation/staffing-curve.ts'
export { CENTER, COMPETENT, stepKindNames, stepKinds, unitPattern, type StepAttributes, type StepKind } from './step-attributes.ts'
export { checkStepTable } from './table/check-step-table.ts'
export { importStepTable, type ImportedTable } from './table/import-step-table.ts'
export { readStepTable } from './table/read-step-table.ts'
export { APPROVE, SEND_BACK, STEP_TABLE_FORMAT, rowOutcomes, type RowOutcome, type StepRow, type StepTable } from './table/step-table.ts'
export { tableToBpmn } from './table/table-to-bpmn.ts'
