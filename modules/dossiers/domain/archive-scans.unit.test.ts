import { describe, expect, it } from 'vitest'
import {
  accept,
  approve,
  assign,
  complete,
  confirm,
  deliver,
  draft,
  handOver,
  number,
  scan,
  scannedPage,
  sign,
  submit,
} from '../testing/dossier-acts.ts'
import { decide } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { kiteFlyingPermit, kitePictureCopies, paper, type KiteProcedure } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'

const onPaper = (procedure: KiteProcedure, archive: boolean) =>
  play(
    { ...procedure, archive },
    submit({
      channel: 'IN_PERSON',
      by: officials.hoa,
      documents: ['application', 'drawing', 'field-lease'].map((id) => paper(id, { source: 'PAPER', files: [] })),
    }),
    accept(),
    handOver(),
    confirm(),
    assign(officials.chau),
    confirm(),
    complete({ draft: draft() }),
    confirm(),
    approve(),
    sign(),
    confirm(),
    number(),
  )

describe('A dossier that must be archived', () => {
  it('R-063 with archive=true and 0 scans is not closed: the result does not leave the agency (SCAN_REQUIRED)', () => {
    expect(given(onPaper(kiteFlyingPermit, true)).when(handOver()).refusal).toMatchObject({
      code: 'archive.scan-required',
      data: { papers: 3 },
    })
  })

  it('R-063 is closed once its papers are scanned, by who holds them', () => {
    const scanned = play(onPaper(kiteFlyingPermit, true), scan('drawing', { by: officials.phuc }))
    expect(scanned.state?.documents.find((d) => d.requiredDocumentId === 'drawing')?.files).toEqual([scannedPage])
    expect(given(scanned, handOver(), confirm()).when(deliver()).state.status).toBe('RETURNED')
  })

  it('R-063 is checked at the delivery where no agency hands the result back', () => {
    const copies = play(
      { ...kitePictureCopies, archive: true },
      submit({ channel: 'IN_PERSON', by: officials.hoa, documents: [paper('original', { source: 'PAPER', files: [] })] }),
      accept(),
      complete({ draft: draft() }),
      approve(),
      sign(),
      number(),
    )
    expect(given(copies).when(deliver()).refused).toBe('archive.scan-required')
    expect(given(copies, scan('original')).when(deliver()).state.status).toBe('RETURNED')
  })

  it('R-063 asks nothing of a dossier that need not be archived, nor of one whose papers came as files', () => {
    expect(given(onPaper(kiteFlyingPermit, false), handOver(), confirm()).when(deliver()).state.status).toBe('RETURNED')
    const uploaded = play(
      { ...kiteFlyingPermit, archive: true },
      submit(),
      accept(),
      handOver(),
      confirm(),
      assign(officials.chau),
      confirm(),
    )
    const toReturn = play(uploaded, complete({ draft: draft() }), confirm(), approve(), sign(), confirm(), number(), handOver(), confirm())
    expect(given(toReturn).when(deliver()).state.status).toBe('RETURNED')
  })
})

describe('Scanning', () => {
  const atClerk = onPaper(kiteFlyingPermit, true)

  it('adds to what was scanned before, and the same file once', () => {
    const other = { ...scannedPage, hash: 'ef'.repeat(32) as typeof scannedPage.hash }
    const twice = play(atClerk, scan('drawing'), scan('drawing'))
    const more = decide(
      'scan-documents',
      { scans: [{ requiredDocumentId: 'drawing', files: [other] }] },
      twice,
      moment('Tue 2026-03-03 09:00'),
      officials.hoa,
    )
    expect(twice.state?.documents.find((d) => d.requiredDocumentId === 'drawing')?.files).toEqual([scannedPage])
    expect(more).toMatchObject({ type: 'DocumentsScanned', scans: [{ files: [other] }] })
  })

  it('takes no paper that was not handed in, and nothing empty', () => {
    expect(given(atClerk).when(scan('photo')).refusal).toMatchObject({ code: 'archive.document-unknown', data: { papers: ['photo'] } })
    expect(
      decide(
        'scan-documents',
        { scans: [{ requiredDocumentId: 'drawing', files: [] }] },
        atClerk,
        moment('Tue 2026-03-03 09:00'),
        officials.hoa,
      ),
    ).toMatchObject({ code: 'archive.nothing-scanned' })
  })

  it('changes nothing of a dossier that has ended', () => {
    const returned = play(atClerk, scan('drawing'), handOver(), confirm(), deliver())
    expect(given(returned).when(scan('drawing')).refused).toBe('dossier.illegal-transition')
  })
})
