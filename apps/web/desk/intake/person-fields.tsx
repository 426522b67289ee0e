import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FormState } from '../form/form-state.ts'
import { useHydrated } from '../frame/use-hydrated.ts'
import { numberIn, type KnownPerson } from './find-person.ts'
import type { IntakeForm as Known } from './load-intake.ts'
import { readIdCard } from './read-id-card.ts'
import { useKnownPerson } from './use-known-person.ts'

/**
 * Whose dossier, and who brings it. A scanned identity card fills in what it knows, an earlier dossier the rest, and neither anything
 * over what was typed.
 */
export function PersonFields({ known: procedure, form }: { known: Known; form: FormState }) {
  const words = useTexts().desk.intake
  const [isPerson, setIsPerson] = useState(form.value('applicant.kind', procedure.takesPersons ? 'PERSON' : 'ORGANISATION') === 'PERSON')
  const [known, ask] = useKnownPerson()
  const hydrated = useHydrated()
  const text = (name: string) => ({ name, defaultValue: form.value(name), error: form.error(name), autoComplete: 'off' as const })
  return (
    <section>
      <h2>{words.whoHeading}</h2>
      {procedure.takesPersons && procedure.takesOrganisations ? (
        <Radios
          name="applicant.kind"
          label={words.kind}
          inline
          defaultValue={isPerson ? 'PERSON' : 'ORGANISATION'}
          onChange={(event) => setIsPerson(event.target.value === 'PERSON')}
          choices={(['PERSON', 'ORGANISATION'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
      ) : (
        <input type="hidden" name="applicant.kind" value={procedure.takesPersons ? 'PERSON' : 'ORGANISATION'} />
      )}
      <div className="person-fields">
        <TextField
          {...text('applicant.idNumber')}
          label={words.idNumber}
          hint={isPerson ? words.idHint : undefined}
          maxLength={400}
          {...cardReader('applicant', ask)}
        />
        <output className="hint known-person">
          {known == null ? (known === null ? words.nobodyKnown : '') : words.personKnown(known.code, known.day)}
        </output>
        {!hydrated && (
          <div>
            <Button tone="plain" small name="intent" value="person" formNoValidate>
              {words.findPerson}
            </Button>
          </div>
        )}
        <TextField {...text('applicant.fullName')} label={words.fullName} />
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
                  <TextField {...text('submitter.fullName')} label={words.submitterName} />
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

type Who = 'applicant' | 'submitter'
type Ask = (number: string) => Promise<KnownPerson | null>

/** Fills in what a scanned card says. Returns whether it was a card. */
function fillFromCard(box: HTMLInputElement, who: Who): boolean {
  const card = readIdCard(box.value)
  if (card === undefined) return false
  box.value = card.idNumber
  fill(box, who, who === 'applicant' ? { fullName: card.fullName, address: card.address } : { fullName: card.fullName })
  return true
}

function fill(beside: HTMLInputElement, who: Who, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const box = boxOf(beside, `${who}.${name}`)
    if (box !== null && box.value.trim() === '') box.value = value
  }
}

function boxOf(beside: HTMLInputElement, name: string): HTMLInputElement | null {
  const found = beside.form?.elements.namedItem(name)
  return found instanceof HTMLInputElement ? found : null
}

/** Fills in from an earlier dossier what is still empty. The person is asked whether it still holds. */
async function fillFromEarlier(box: HTMLInputElement, ask: Ask): Promise<void> {
  const number = numberIn(box.value)
  const person = number === null ? null : await ask(number)
  if (person === null || numberIn(box.value) !== number) return
  const { fullName, phone, address, email } = person
  fill(box, 'applicant', { fullName, phone, address, email })
}

/** To the first box that still has to be filled in; when there is none, on to the case or the papers. */
function goOn(box: HTMLInputElement, who: Who): void {
  const empty = (who === 'applicant' ? ['fullName', 'phone', 'address'] : ['fullName', 'phone', 'authorisation'])
    .map((name) => boxOf(box, `${who}.${name}`))
    .find((one) => one?.value.trim() === '')
  const next = empty ?? box.form?.querySelector<HTMLElement>('select[name="case"], button[value="all-papers"], input[name="paper"]')
  next?.focus()
}

/** A scanner types the card and ends with Enter; pasted or typed it is read when the box is left. */
function cardReader(who: Who, ask?: Ask) {
  const read = async (box: HTMLInputElement): Promise<void> => {
    fillFromCard(box, who)
    if (ask !== undefined) await fillFromEarlier(box, ask)
  }
  const readThenGoOn = async (box: HTMLInputElement): Promise<void> => {
    await read(box)
    // Whoever has gone on meanwhile is not called back.
    if (document.activeElement === box && numberIn(box.value) !== null) goOn(box, who)
  }
  return {
    onBlur: (event: FocusEvent<HTMLInputElement>) => void read(event.currentTarget),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      void readThenGoOn(event.currentTarget)
    },
  }
}
