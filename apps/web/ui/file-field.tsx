import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { fileSizeText } from '../format/file-size.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'
import { FieldShell, type FieldBase } from './field-shell.tsx'

/** A file already kept on the server: a form that comes back with errors still has it. */
export type KeptFile = { readonly id: string; readonly name: string; readonly bytes: number; readonly href?: string }

export type FileFieldProps = FieldBase &
  Omit<ComponentProps<'input'>, keyof FieldBase | 'className' | 'type'> & {
    kept?: readonly KeptFile[]
    /** Name of the button that takes a kept file away; its value is the file's id. Without it kept files stay. */
    removeName?: string
    /** Largest file in bytes, said in the hint. */
    maxBytes: number
    /** Largest number of files, said in the hint. */
    maxFiles?: number
  }

/** Uploads. The form needs `encType="multipart/form-data"`. */
export function FileField({
  name,
  label,
  hint,
  error,
  optional,
  asHeading,
  kept = [],
  removeName,
  maxBytes,
  maxFiles = 1,
  ...input
}: FileFieldProps) {
  const t = useTexts().common.fields
  const language = useLanguage()
  const limit = t.fileLimit(fileSizeText(maxBytes, language), maxFiles)
  const wholeHint =
    hint === undefined ? (
      limit
    ) : (
      <>
        {hint}. {limit}
      </>
    )
  return (
    <FieldShell base={{ name, label, hint: wholeHint, error, optional, asHeading }}>
      {(attributes) => (
        <>
          {kept.length > 0 && (
            <ul className="kept" aria-label={t.filesSent}>
              {kept.map((file) => (
                <li key={file.id}>
                  <span>
                    {file.href === undefined ? (
                      file.name
                    ) : (
                      <Link to={file.href} reloadDocument>
                        {file.name}
                      </Link>
                    )}
                    <span className="muted"> {fileSizeText(file.bytes, language)}</span>
                  </span>
                  {removeName !== undefined && (
                    <Button tone="as-link" name={removeName} value={file.id} formNoValidate aria-label={`${t.removeFile} ${file.name}`}>
                      {t.removeFile}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
          <input type="file" className="file-input" multiple={maxFiles > 1} {...input} {...attributes} />
        </>
      )}
    </FieldShell>
  )
}
