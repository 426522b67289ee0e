/** A file that is on the server already, as a form carries it along. */
export type HeldFile = { readonly hash: string; readonly size: number; readonly name: string }
/** Files by the paper they belong to. */
export type HeldFiles = Readonly<Record<string, readonly HeldFile[]>>

const KEPT = 'kept'
export const keptName = (paperId: string): string => `${KEPT}:${paperId}`
export const fileFieldName = (paperId: string): string => `file:${paperId}`
/** What the button that takes a file away sends. */
export const REMOVE = 'remove'
export const removeValue = (paperId: string, hash: string): string => `${paperId}/${hash}`

/** One line of a hidden field. The name is for showing only: what is handed in is looked up by its hash among one's own uploads. */
export const keptValue = ({ hash, size, name }: HeldFile): string => `${hash}/${size}/${name}`

/**
 * The files of a form: those carried along, then those that have just come; without the one whose button was pressed, and each once.
 *
 * @param fields    the other fields of the form
 * @param uploaded  by the name of their file box
 */
export function heldFilesOf(
  fields: URLSearchParams,
  uploaded: readonly { readonly field: string; readonly file: HeldFile }[],
  paperIds: readonly string[],
): HeldFiles {
  const removed = fields.get(REMOVE)
  return Object.fromEntries(
    paperIds.map((id) => {
      const carried = fields.getAll(keptName(id)).flatMap(readKept)
      const come = uploaded.filter(({ field }) => field === fileFieldName(id)).map(({ file }) => file)
      const byHash = new Map([...carried, ...come].map((file) => [file.hash, file]))
      return [id, [...byHash.values()].filter((file) => removeValue(id, file.hash) !== removed)]
    }),
  )
}

function readKept(value: string): HeldFile[] {
  const parts = /^([0-9a-f]{64})\/(\d{1,12})\/(.{1,300})$/su.exec(value)
  return parts === null ? [] : [{ hash: parts[1] ?? '', size: Number(parts[2]), name: parts[3] ?? '' }]
}

export const countFiles = (held: HeldFiles): number => new Set(Object.values(held).flatMap((files) => files.map((f) => f.hash))).size
