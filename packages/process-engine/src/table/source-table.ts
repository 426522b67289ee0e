/** The step tables that were gathered from public sources, as far as the importer reads them. Everything may be missing or odd. */
export type SourceTable = {
  readonly id: string
  readonly name: string
  readonly kind: 'single' | 'interAgency'
  readonly procedureCode: string | null
  readonly relatedProcedureCode: string | null
  readonly era: string | null
  readonly declaredTotal: SourceDuration | null
  readonly computedTotal: SourceDuration | null
  readonly incomplete: boolean
  readonly source: string | null
  readonly flags: readonly { readonly code: string; readonly detail: string }[]
  readonly steps: readonly SourceStep[]
}

export type SourceDuration = { readonly value: number; readonly unit: string }

export type SourceStep = {
  readonly order: number | null
  readonly sourceOrder: string | null
  readonly name: string
  readonly actor: string
  readonly toActor: string | null
  readonly actorType: string
  readonly role: string | null
  readonly duration: SourceDuration | null
  readonly clockPaused: boolean
  readonly tasks: readonly { readonly name: string; readonly duration: number | null }[]
  readonly outputs: readonly string[]
  readonly forms: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** Read a gathered table; undefined when it is not one (no name or no steps). */
export function readSourceTable(json: unknown): SourceTable | undefined {
  const table = fieldsOf(json)
  const steps = listOf(table.steps).map(readStep)
  const name = textOf(table.name)
  if (name === null || steps.length === 0) return undefined
  return {
    id: textOf(table.id) ?? name,
    name,
    kind: table.kind === 'interAgency' ? 'interAgency' : 'single',
    procedureCode: textOf(table.procedureCode),
    relatedProcedureCode: textOf(table.relatedProcedureCode),
    era: textOf(fieldsOf(table.jurisdiction).era),
    declaredTotal: readDuration(table.declaredTotal),
    computedTotal: readDuration(table.computedTotal),
    incomplete: table.incomplete === true,
    source: textOf(table.source),
    flags: listOf(table.flags).map((flag) => ({ code: textOf(fieldsOf(flag).code) ?? '', detail: textOf(fieldsOf(flag).detail) ?? '' })),
    steps,
  }
}

function readStep(json: unknown): SourceStep {
  const step = fieldsOf(json)
  return {
    order: typeof step.order === 'number' ? step.order : null,
    sourceOrder: textOf(step.sourceOrder),
    name: textOf(step.name) ?? '',
    actor: textOf(step.actor) ?? '',
    toActor: textOf(step.toActor),
    actorType: textOf(step.actorType) ?? '',
    role: textOf(step.role),
    duration: readDuration(step.duration),
    clockPaused: step.clockPaused === true,
    tasks: listOf(step.tasks).map((task) => {
      const { name, duration } = fieldsOf(task)
      return { name: textOf(name) ?? '', duration: typeof duration === 'number' ? duration : null }
    }),
    outputs: listOf(step.outputs).flatMap((output) => textOf(output) ?? []),
    forms: listOf(step.forms).flatMap((form) => textOf(form) ?? []),
  }
}

function readDuration(json: unknown): SourceDuration | null {
  const { value, unit } = fieldsOf(json)
  return typeof value === 'number' ? { value, unit: textOf(unit) ?? '' } : null
}

const fieldsOf = (json: unknown): Fields => (typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Fields) : {})
const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : [])

/** Composed Unicode without doubled or outer spaces; null when nothing is left. */
function textOf(json: unknown): string | null {
  if (typeof json !== 'string') return null
  const text = json.normalize('NFC').replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
