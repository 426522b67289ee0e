import { useTexts } from '../../../texts/use-texts.ts'
import { FileField } from '../../../ui/file-field.tsx'
import { KeptInputs } from '../../form/kept-inputs.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** A scan for each paper that has none yet; papers left empty stay as they are. */
export function ScanFields({ pane, facts: { upload }, form }: FieldsProps) {
  const words = useTexts().desk.acts.scan
  if (upload === null) return null
  const unscanned = pane.documents.filter((document) => document.handedIn && document.files.length === 0)
  return (
    <>
      <p className="muted">{words.text}</p>
      {unscanned.map(({ id, name, note }) => {
        const files = form.files(`scan.${id}`)
        return (
          <div key={id}>
            <input type="hidden" name="paper" value={id} />
            <FileField
              name={`scan.${id}`}
              label={name}
              hint={note}
              optional
              removeName="drop"
              maxBytes={upload.maxBytes}
              maxFiles={upload.maxFiles}
              error={form.error(`scan.${id}`)}
              kept={files.map((file) => ({ id: file.hash, name: file.name, bytes: file.size }))}
            />
            <KeptInputs name={`scan.${id}`} files={files} />
          </div>
        )
      })}
    </>
  )
}
