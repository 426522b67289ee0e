import { isRefused } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { portalOf } from '../app.ts'
import { pdfAnswer } from '../pdf-answer.ts'
import { textsIn } from '../../texts/texts.ts'
import type { Route } from './+types/guide-pdf.ts'
import { loadProcedure } from './load-procedure.ts'

/** The procedure on one sheet to take home, with every case and its papers. Always in Vietnamese: it is shown at counters. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const { app, today } = portal
  const shown = await loadProcedure(portal, args.params.code, { caseId: null, channel: 'IN_PERSON' })
  const found = await app.procedures.findInForce(args.params.code, today)
  const { rules } = app.procedures
  const words = textsIn('vi').portal.procedures.page
  const { version, time, fees } = shown
  const caseName = (id: string): string => version.cases.find((c) => c.id === id)?.name ?? id
  const pdf = await app.pages.procedureGuide({
    code: version.code,
    name: version.name,
    decision: version.decision === null ? null : words.decision(version.decision.number, null),
    cases: version.cases.map((c) => c.name),
    documents: (found?.version.requiredDocuments ?? []).map((document) => ({
      name: document.name,
      kind:
        document.kinds.map((k) => rules.documentKindNames[k.kind]).join(document.kindChoice === 'ANY' ? ' hoặc ' : ' và ') ||
        rules.sourceSilent,
      quantity: Math.max(1, ...document.kinds.map((k) => k.quantity)),
      condition: document.condition,
      cases: document.caseIds.map(caseName),
    })),
    setCount: version.setCount,
    timeLimit: time.text,
    fee: fees.length === 0 ? null : fees.join('; '),
    where: [words.whereCounter, ...(shown.filing.open ? [words.channels.ONLINE] : [])],
    steps: version.steps.slice(0, 6),
    pageUrl: `${app.origins[0]}/thu-tuc/${encodeURIComponent(version.code)}`,
  })
  if (isRefused(pdf)) throw new Error(`No guide of ${version.code}: ${pdf.code}`)
  return pdfAnswer(pdf, `huong-dan-${version.code}.pdf`)
})
