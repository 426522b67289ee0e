import { z } from 'zod'

/**
 * An electronic form (biểu mẫu điện tử): a JSON Schema 2020-12 document of a small subset, with `x-` keywords for what a person sees.
 *
 * Groups are objects whose properties are fields or further groups, in the order in which they are asked. The document is a valid schema of
 * the answers, so that any JSON Schema tool can check them too; only what is asked under a condition is looser there.
 */

/** A field is asked, and its group counted as required, only when the answer at `field` (a path from the root) says so. */
const Condition = z.union([
  z.strictObject({ field: z.string(), equals: z.union([z.string(), z.boolean(), z.number()]) }),
  z.strictObject({ field: z.string(), in: z.array(z.string()).min(1) }),
  z.strictObject({ field: z.string(), filled: z.literal(true) }),
])
export type EFormCondition = z.infer<typeof Condition>

const common = {
  title: z.string().min(1).max(500),
  /** Help below the label. */
  description: z.string().max(1000).optional(),
  'x-show-if': Condition.optional(),
  /** For what is asked under a condition: required once shown. Elsewhere `required` of the group says it. */
  'x-required': z.boolean().optional(),
}
/** Where a first answer may come from: the signed-in person. */
const prefill = { 'x-prefill': z.enum(['name', 'citizenNumber', 'phone', 'email']).optional() }
const textual = { type: z.literal('string'), ...common, ...prefill }

const TextField = z.strictObject({
  ...textual,
  'x-field': z.literal('text'),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).max(1000),
  pattern: z.string().max(200).optional(),
  /** What the pattern asks for, as a sentence. */
  'x-pattern-text': z.string().optional(),
  default: z.string().optional(),
  'x-suggestions': z.array(z.string()).optional(),
})
const LinesField = z.strictObject({
  ...textual,
  'x-field': z.literal('lines'),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).max(20_000),
})
const PersonNameField = z.strictObject({ ...textual, 'x-field': z.literal('personName'), maxLength: z.literal(100) })
const CitizenNumberField = z.strictObject({ ...textual, 'x-field': z.literal('citizenNumber'), pattern: z.literal('^\\d{12}$') })
const TaxCodeField = z.strictObject({ ...textual, 'x-field': z.literal('taxCode'), pattern: z.literal('^(\\d{10}(-\\d{3})?|\\d{12})$') })
const PhoneField = z.strictObject({ ...textual, 'x-field': z.literal('phone'), pattern: z.literal('^0\\d{9,10}$') })
const EmailField = z.strictObject({ ...textual, 'x-field': z.literal('email'), format: z.literal('email'), maxLength: z.literal(254) })
const DateField = z.strictObject({
  ...textual,
  'x-field': z.literal('date'),
  format: z.literal('date'),
  'x-not-after-today': z.boolean().optional(),
})
const PartialDateField = z.strictObject({
  ...textual,
  'x-field': z.literal('partialDate'),
  pattern: z.literal('^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
})
const ChoiceField = z.strictObject({
  ...textual,
  'x-field': z.enum(['select', 'radio']),
  enum: z.array(z.string().min(1)).min(1),
  'x-labels': z.record(z.string(), z.string()),
  default: z.string().optional(),
})
const CheckboxField = z.strictObject({
  type: z.literal('boolean'),
  ...common,
  'x-field': z.literal('checkbox'),
  const: z.literal(true).optional(),
})
const NumberField = z.strictObject({
  type: z.enum(['number', 'integer']),
  ...common,
  'x-field': z.literal('number'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  default: z.number().optional(),
  'x-unit': z.string().optional(),
})
const AddressField = z.strictObject({ $ref: z.enum(['#/$defs/address', '#/$defs/anyAddress']), ...common, 'x-field': z.literal('address') })

const Field = z.discriminatedUnion('x-field', [
  TextField,
  LinesField,
  PersonNameField,
  CitizenNumberField,
  TaxCodeField,
  PhoneField,
  EmailField,
  DateField,
  PartialDateField,
  ChoiceField,
  CheckboxField,
  NumberField,
  AddressField,
])
export type EFormField = z.infer<typeof Field>
export type FieldKind = EFormField['x-field']

/** A question or a section of questions. */
export type EFormNode = EFormField | EFormGroup
export type EFormGroup = {
  readonly type: 'object'
  readonly title: string
  readonly description?: string
  readonly additionalProperties: false
  readonly properties: Readonly<Record<string, EFormNode>>
  readonly required?: readonly string[]
  readonly 'x-show-if'?: EFormCondition
  readonly 'x-required'?: boolean
}

const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'names are camelCase words')
const groupShape = {
  type: z.literal('object'),
  ...common,
  additionalProperties: z.literal(false),
  get properties() {
    return z.record(fieldName, z.union([Field, Group]))
  },
  required: z.array(z.string()).optional(),
}
const Group: z.ZodType<EFormGroup> = z.lazy(() => z.strictObject(groupShape)) as z.ZodType<EFormGroup>

const inVietnam = {
  type: 'object',
  additionalProperties: false,
  required: ['provinceCode', 'communeCode'],
  properties: {
    provinceCode: { type: 'string', pattern: '^\\d{2}$' },
    communeCode: { type: 'string', pattern: '^\\d{5}$' },
    detail: { type: 'string', maxLength: 300 },
  },
} as const
const abroad = {
  type: 'object',
  additionalProperties: false,
  required: ['country', 'detail'],
  properties: { country: { type: 'string', minLength: 1, maxLength: 100 }, detail: { type: 'string', minLength: 1, maxLength: 300 } },
} as const
/** The two kinds of address, as every form must define them: here only, or here and abroad. */
export const addressDefinitions = { address: inVietnam, anyAddress: { oneOf: [inVietnam, abroad] } } as const

const Document = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
  $id: z.string().regex(/^urn:motcua:eform:[A-Za-z0-9.-]+:\d+$/),
  ...groupShape,
  /** Name of the official paper form, and the text that sets it; null: nothing sets a form. */
  'x-basis': z.string().nullable(),
  $defs: z.record(z.string(), z.unknown()).optional(),
})

export type EForm = EFormGroup & {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema'
  readonly $id: string
  readonly 'x-basis': string | null
  readonly $defs?: Readonly<Record<string, unknown>>
}

export type EFormReading =
  | { readonly ok: true; readonly eform: EForm }
  | { readonly ok: false; readonly problems: readonly { path: string; message: string }[] }

/** Takes a document into use, or says which of its parts lie outside the subset. Never throws. */
export function readEForm(document: unknown): EFormReading {
  const parsed = Document.safeParse(document)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((i) => ({ path: i.path.map(String).join('.'), message: i.message })) }
  }
  const eform = parsed.data as EForm
  const problems = [...checkGroup(eform, '', eform), ...checkDefinitions(eform)]
  return problems.length === 0 ? { ok: true, eform } : { ok: false, problems }
}

export const isGroup = (node: EFormNode): node is EFormGroup => !('x-field' in node)

/** The question or group at a path from the root; undefined when the form has none. */
export function findNode(eform: EFormGroup, path: string): EFormNode | undefined {
  return path.split('.').reduce<EFormNode | undefined>((node, key) => {
    return node !== undefined && isGroup(node) && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined
  }, eform)
}

function checkGroup(group: EFormGroup, path: string, eform: EForm): { path: string; message: string }[] {
  const unknown = (group.required ?? []).filter((key) => !Object.hasOwn(group.properties, key))
  const inGroup = Object.entries(group.properties).flatMap(([key, node]) => {
    const at = path === '' ? key : `${path}.${key}`
    const shown = node['x-show-if']
    const target = shown === undefined ? undefined : findNode(eform, shown.field)
    return [
      ...(shown !== undefined && (target === undefined || isGroup(target))
        ? [{ path: at, message: `x-show-if names no question: ${shown.field}` }]
        : []),
      ...(shown !== undefined && group.required?.includes(key) ? [{ path: at, message: 'asked under a condition: use x-required' }] : []),
      ...checkLabels(node, at),
      ...(isGroup(node) ? checkGroup(node, at, eform) : []),
    ]
  })
  return [...unknown.map((key) => ({ path: `${path}.required`, message: `names no question: ${key}` })), ...inGroup]
}

function checkLabels(node: EFormNode, path: string): { path: string; message: string }[] {
  if (isGroup(node) || (node['x-field'] !== 'select' && node['x-field'] !== 'radio')) return []
  return node.enum.filter((value) => !Object.hasOwn(node['x-labels'], value)).map((value) => ({ path, message: `no label for ${value}` }))
}

function checkDefinitions(eform: EForm): { path: string; message: string }[] {
  const used = JSON.stringify(eform.properties)
  return Object.entries(addressDefinitions).flatMap(([name, definition]) =>
    used.includes(`"#/$defs/${name}"`) && JSON.stringify(eform.$defs?.[name]) !== JSON.stringify(definition)
      ? [{ path: `$defs.${name}`, message: 'must be the definition of an address' }]
      : [],
  )
}
