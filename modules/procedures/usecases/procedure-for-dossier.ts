import { refuse, type LocalDate, type Refused, type SubmissionChannel, type Vnd } from '@motcua/terms'
import type { ProcedureForDossier } from '#modules/dossiers/index.ts'
import { documentsFor } from '../domain/documents-for.ts'
import { isAnswers } from '../domain/eform/eform-condition.ts'
import { validateEForm } from '../domain/eform/validate-eform.ts'
import { questionAt } from '../domain/eform/question-at.ts'
import { openChannels } from '../domain/open-channels.ts'
import { timeLimitText } from '../domain/procedure-texts.ts'
import { publicationStateOf } from '../domain/publication-findings.ts'
import type { DataSource } from '../domain/procedure-version.ts'
import { feesFor, timeLimitFor } from '../domain/time-limit-for.ts'
import { shippedAdminUnits } from '../storage/catalogue-files.ts'
import type { ReadProcedure } from './read-procedures.ts'

/** What a version is asked under: the day, the province's hour for same-day limits, and which databases are connected. */
export type VersionFacts = { readonly on: LocalDate; readonly cutoff: string; readonly connectedSources: readonly DataSource[] }

type Question = { readonly caseId: string | null; readonly channel: SubmissionChannel }

/** A version in the words of a dossier: what to bring, how long it may take, what it costs, and whether the form is filled in rightly. */
export function toProcedureForDossier({ version, eform }: ReadProcedure, facts: VersionFacts): ProcedureForDossier {
  const checklistFacts = { availableSources: facts.connectedSources, eformOffered: true }
  return {
    pinned: {
      versionId: version.id,
      code: version.code,
      name: version.name,
      controlSlipExempt: version.oneStop.controlSlipExempt,
      sameDay: version.oneStop.sameDay,
    },
    publication: publicationStateOf(version.publication, facts.on),
    channels: openChannels(version),
    // Sources are silent on the number of sets; one is what the counters take.
    setCount: version.setCount ?? 1,
    resultName: version.results.find((r) => r.kind === 'RESULT')?.name ?? version.name,
    takesCase: (caseId) => (version.cases.length === 0 ? caseId === null : version.cases.some((c) => c.id === caseId)),
    checklist: (question: Question) => [...documentsFor(version, { ...question, facts: checklistFacts }).items],
    limit(question: Question) {
      const limit = timeLimitFor(version, question)
      if (limit === null) return null
      const { value, unit, sameDay, cutoffTime } = limit
      return { value, unit, ...(sameDay ? { sameDay } : {}), ...(cutoffTime === null ? {} : { cutoffTime }) }
    },
    limitText: (question: Question) => timeLimitText(timeLimitFor(version, question), facts.cutoff),
    checkAnswers: (answers, { channel, today }) => checkAnswers({ version, eform }, answers, channel, today),
    answerLabel: (path) => questionAt(eform, path),
    fees: ({ channel }: Question) => {
      const fees = feesFor(version, { channel, on: facts.on }).filter((fee) => fee.rule !== 'FREE')
      const settled = fees.every((fee) => fee.rule === 'FIXED' && fee.amount !== null && fee.doubt === null && fee.condition === null)
      return settled ? fees.map((fee) => ({ name: fee.name ?? 'Phí, lệ phí', amount: fee.amount as Vnd })) : null
    },
  }
}

function checkAnswers(
  { eform }: ReadProcedure,
  answers: Readonly<Record<string, unknown>>,
  channel: SubmissionChannel,
  today: LocalDate,
): Readonly<Record<string, unknown>> | Refused {
  // At a counter and by post the paper declaration is there; the form is filled in only when it helps.
  if (channel !== 'ONLINE' && isAnswers(answers) && Object.keys(answers).length === 0) return {}
  const checked = validateEForm(eform, answers, { today, units: shippedAdminUnits() })
  return checked.ok ? checked.answers : refuse('eform.answers-faulty', { fields: checked.errors })
}
