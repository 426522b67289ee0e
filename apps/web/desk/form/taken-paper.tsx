import { useTexts } from '../../texts/use-texts.ts'
import { FileField } from '../../ui/file-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FormState } from './form-state.ts'
import { KeptInputs } from './kept-inputs.tsx'

type TakenPaperProps = {
  id: string
  name: string
  kinds: readonly { readonly kind: string; readonly quantity: number }[]
  form: FormState
  /** Null: scans are not taken here. */
  upload: { readonly maxBytes: number; readonly maxFiles: number } | null
}

/** In what kind and how many a paper was handed over, and its scan: opens below the box that says it is there. */
export function TakenPaper({ id, name, kinds, form, upload }: TakenPaperProps) {
  const t = useTexts().desk
  const words = t.acts.supplement
  const files = form.files(`scan.${id}`)
  const known = kinds.length > 0 ? kinds : [{ kind: 'ORIGINAL', quantity: 1 }]
  return (
    <div className="taken-paper">
      {known.length === 1 ? (
        <input type="hidden" name={`kind.${id}`} value={known[0]?.kind} />
      ) : (
        <SelectField
          name={`kind.${id}`}
          label={words.kind}
          prompt={null}
          aria-label={`${words.kind}: ${name}`}
          options={known.map(({ kind }) => ({ value: kind, label: t.dossier.kinds[kind] ?? kind }))}
          defaultValue={form.value(`kind.${id}`, known[0]?.kind)}
        />
      )}
      <TextField
        name={`quantity.${id}`}
        label={words.quantity}
        aria-label={`${words.quantity}: ${name}`}
        inputMode="numeric"
        size="short"
        defaultValue={form.value(`quantity.${id}`, String(known[0]?.quantity ?? 1))}
      />
      {upload !== null && (
        <>
          <FileField
            name={`scan.${id}`}
            label={words.scan}
            aria-label={`${words.scan}: ${name}`}
            optional
            removeName="drop"
            maxBytes={upload.maxBytes}
            maxFiles={upload.maxFiles}
            error={form.error(`scan.${id}`)}
            kept={files.map((file) => ({ id: file.hash, name: file.name, bytes: file.size }))}
          />
          <KeptInputs name={`scan.${id}`} files={files} />
        </>
      )}
    </div>
  )
}
