import type { StoredFile } from './kept-files.ts'

/** Hidden fields that keep stored files with the form. */
export function KeptInputs({ name, files }: { name: string; files: readonly StoredFile[] }) {
  return files.map((file) => <input key={file.hash} type="hidden" name={`kept.${name}`} value={JSON.stringify(file)} />)
}
