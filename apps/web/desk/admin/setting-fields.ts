/** One box of a setting's form; `name` is the path of the value inside the setting, empty for a plain one. */
export type SettingField = {
  readonly name: string
  readonly kind: 'whole-number' | 'yes-no' | 'choice' | 'time' | 'text'
  /** May be left empty. */
  readonly nullable: boolean
  readonly choices: readonly string[]
}

type Shape = Readonly<Record<string, unknown>>

/**
 * The boxes for a value of this JSON Schema, or null where the value is more than plain parts (lists, alternatives): those are set over the API.
 *
 * @example settingFields({ type: 'integer', minimum: 1 })  // [{ name: '', kind: 'whole-number', ... }]
 */
export function settingFields(shape: Shape, name = '', nullable = false): SettingField[] | null {
  const alternatives = asShapes(shape['anyOf'])
  if (alternatives !== null) {
    const [only, ...others] = alternatives.filter((one) => one['type'] !== 'null')
    return only === undefined || others.length > 0 ? null : settingFields(only, name, others.length < alternatives.length - 1)
  }
  if (shape['type'] === 'object') return nullable ? null : fieldsOfObject(shape, name)
  const choices = Array.isArray(shape['enum']) ? shape['enum'].map(String) : []
  const kind = kindOf(shape, choices)
  return kind === null ? null : [{ name, kind, nullable, choices }]
}

function fieldsOfObject(shape: Shape, name: string): SettingField[] | null {
  const parts = Object.entries((shape['properties'] ?? {}) as Record<string, Shape>)
  if (parts.length === 0) return null
  const fields = parts.map(([part, its]) => settingFields(its, name === '' ? part : `${name}.${part}`))
  return fields.some((one) => one === null) ? null : fields.flatMap((one) => one ?? [])
}

function kindOf(shape: Shape, choices: readonly string[]): SettingField['kind'] | null {
  if (shape['type'] === 'boolean' && !('const' in shape)) return 'yes-no'
  if (shape['type'] === 'integer') return 'whole-number'
  if (shape['type'] !== 'string' || shape['format'] === 'date') return null
  if (choices.length > 0) return 'choice'
  return typeof shape['pattern'] === 'string' && shape['pattern'].includes(':[0-5]') ? 'time' : 'text'
}

const asShapes = (value: unknown): Shape[] | null => (Array.isArray(value) ? (value as Shape[]) : null)

/** What a box shows of the value that holds now. */
export function shownValue(value: unknown, { name, kind }: Pick<SettingField, 'name' | 'kind'>): string {
  const part = (name === '' ? [] : name.split('.')).reduce<unknown>(
    (whole, key) => (typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[key] : undefined),
    value,
  )
  if (kind === 'yes-no') return part === true ? 'yes' : part === false ? 'no' : ''
  return typeof part === 'string' || typeof part === 'number' ? String(part) : ''
}

/** The value that the boxes make, and the boxes that cannot be read. Whether it is allowed, the setting itself says. */
export function readSettingValue(
  fields: readonly SettingField[],
  typed: (name: string) => string,
): { readonly value: unknown; readonly wrong: readonly SettingField[] } {
  const parts = fields.map((field) => ({ field, read: readPart(field, typed(field.name).normalize('NFKC').trim()) }))
  const wrong = parts.filter(({ read }) => read === undefined).map(({ field }) => field)
  const only = parts[0]
  if (only?.field.name === '') return { value: only.read, wrong }
  const value: Record<string, unknown> = {}
  for (const { field, read } of parts) put(value, field.name.split('.'), read)
  return { value, wrong }
}

/** Undefined: it cannot be read. */
function readPart({ kind, nullable, choices }: SettingField, text: string): string | number | boolean | null | undefined {
  if (text === '') return nullable ? null : undefined
  switch (kind) {
    case 'whole-number': {
      const figures = text.replaceAll('.', '')
      return /^\d{1,9}$/.test(figures) ? Number(figures) : undefined
    }
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : undefined
    case 'choice':
      return choices.includes(text) ? text : undefined
    case 'time': {
      const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})$/.exec(text.replaceAll(' ', '')) ?? []
      return hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59
        ? undefined
        : `${hour.padStart(2, '0')}:${minute}`
    }
    case 'text':
      return text.slice(0, 500)
  }
}

function put(whole: Record<string, unknown>, [first = '', ...rest]: readonly string[], part: unknown): void {
  if (rest.length === 0) whole[first] = part
  else put((whole[first] ??= {}) as Record<string, unknown>, rest, part)
}
