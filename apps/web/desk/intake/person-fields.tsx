import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FormState } from '../form/form-state.ts'
import type { IntakeForm as Known } from './load-intake.ts'
import { readIdCard } from './read-id-card.ts'

/** Whose dossier, and who brings it. A scanned identity card fills in what it knows, and nothing over what was typed. */
export function PersonFields({ known, form }: { known: Known; form: FormState }) {
  const words = useTexts().desk.intake
  const [isPerson, setIsPerson] = useState(form.value('applicant.kind', known.takesPersons ? 'PERSON' : 'ORGANISATION') === 'PERSON')
  const text = (name: string) => ({ name, defaultValue: form.value(name), error: form.error(name), autoComplete: 'off' as const })
  return (
    <section>
      <h2>{words.whoHeading}</h2>
      {known.takesPersons && known.takesOrganisations ? (
        <Radios
          name="applicant.kind"
          label={words.kind}
          inline
          defaultValue={isPerson ? 'PERSON' : 'ORGANISATION'}
          onChange={(event) => setIsPerson(event.target.value === 'PERSON')}
          choices={(['PERSON', 'ORGANISATION'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
      ) : (
        <input type="hidden" name="applicant.kind" value={known.takesPersons ? 'PERSON' : 'ORGANISATION'} />
      )}
      <div className="person-fields">
        <TextField
          {...text('applicant.idNumber')}
          label={words.idNumber}
          hint={isPerson ? words.idHint : undefined}
          maxLength={400}
          {...cardReader('applicant')}
        />
        <TextField {...text('applicant.fullName')} label={words.fullName} maxLength={300} />
        <TextField {...text('applicant.phone')} label={words.phone} inputMode="tel" maxLength={40} />
        <TextField {...text('applicant.address')} label={words.address} maxLength={300} />
        <TextField {...text('applicant.email')} label={words.email} optional inputMode="email" maxLength={254} />
      </div>
      <div className="reveal">
        <Checkboxes
          name="byAnother"
          label={words.byAnother}
          defaultValues={form.values('byAnother')}
          choices={[
            {
              value: 'yes',
              label: words.byAnotherYes,
              children: (
                <div className="person-fields">
                  <TextField {...text('submitter.idNumber')} label={words.submitterId} maxLength={400} {...cardReader('submitter')} />
                  <TextField {...text('submitter.fullName')} label={words.submitterName} maxLength={300} />
                  <TextField {...text('submitter.phone')} label={words.submitterPhone} inputMode="tel" maxLength={40} />
                  <TextField
                    {...text('submitter.authorisation')}
                    label={words.authorisation}
                    hint={words.authorisationHint}
                    maxLength={300}
                  />
                </div>
              ),
            },
          ]}
        />
      </div>
    </section>
  )
}

/** Fills in what a scanned card says. Returns whether it was a card. */
function fillFromCard(box: HTMLInputElement, who: 'applicant' | 'submitter'): boolean {
  const card = readIdCard(box.value)
  if (card === undefined) return false
  const boxOf = (name: string): HTMLInputElement | null => {
    const found = box.form?.elements.namedItem(`${who}.${name}`)
    return found instanceof HTMLInputElement ? found : null
  }
  const fill = (name: string, value: string) => {
    const other = boxOf(name)
    if (other !== null && other.value === '') other.value = value
  }
  box.value = card.idNumber
  fill('fullName', card.fullName)
  if (who === 'applicant') fill('address', card.address)
  return true
}

/** A scanner types the card and ends with Enter; pasted or typed it is read when the box is left. */
function cardReader(who: 'applicant' | 'submitter') {
  return {
    onBlur: (event: FocusEvent<HTMLInputElement>) => {
      fillFromCard(event.currentTarget, who)
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      if (!fillFromCard(event.currentTarget, who)) return
      const phone = event.currentTarget.form?.elements.namedItem(`${who}.phone`)
      if (phone instanceof HTMLInputElement) phone.focus()
    },
  }
}
