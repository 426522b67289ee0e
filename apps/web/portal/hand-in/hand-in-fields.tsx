import type { ReactNode } from 'react'
import type { FormError } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { fileFieldName, keptName, keptValue, REMOVE, removeValue, type HeldFiles } from './held-files.ts'

export type PaperToHandIn = { readonly id: string; readonly name: string; readonly hint?: ReactNode; readonly optional?: boolean }
export type UploadRoom = { readonly maxBytes: number; readonly maxFiles: number }

type HandInFieldsProps = {
  papers: readonly PaperToHandIn[]
  held: HeldFiles
  errors: readonly FormError[]
  limits: UploadRoom
}

/** One box for each paper, with the files it has already. The form needs `encType="multipart/form-data"` and `<DefaultSubmit>` first. */
export function HandInFields({ papers, held, errors, limits }: HandInFieldsProps) {
  return papers.map(({ id, name, hint, optional }) => {
    const files = held[id] ?? []
    return (
      <div key={id}>
        {files.map((file) => (
          <input key={file.hash} type="hidden" name={keptName(id)} value={keptValue(file)} />
        ))}
        <FileField
          name={fileFieldName(id)}
          label={name}
          hint={hint}
          optional={optional}
          error={errors.find((e) => e.field === fileFieldName(id))?.message}
          kept={files.map((file) => ({ id: removeValue(id, file.hash), name: file.name, bytes: file.size }))}
          removeName={REMOVE}
          maxBytes={limits.maxBytes}
          maxFiles={limits.maxFiles}
        />
      </div>
    )
  })
}
