import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { flows, modelXml, row, START_END, tableOf, tasks } from '../testing/models.ts'
import { blockElements, blockMessages, randomBlock } from '../testing/random-process.ts'
import type { StepRow } from '../table/step-table.ts'
import { tableToBpmn } from '../table/table-to-bpmn.ts'
import { lintProcess } from './lint-process.ts'

const codes = async (text: string, more: Partial<Parameters<typeof lintProcess>[1]> = {}) =>
  (await lintProcess(text, { limitHours: null, variables: [], ...more })).findings.map((finding) => finding.code)
const table = (...rows: StepRow[]) => JSON.stringify(tableOf(...rows))
const drawn = (middle: string, ...links: string[]) => modelXml(START_END + middle + flows(...links))

describe('Lint of a file', () => {
  it('reads a step table, builds its BPMN and finds nothing in a good one', async () => {
    const linted = await lintProcess(table(row(1, { hours: 2 }), row(2)), { limitHours: 8 })
    expect(linted.findings).toEqual([])
    expect(linted.graph?.nodes.map((node) => node.id)).toEqual(['start', 'S1', 'S2', 'end'])
    expect(linted.bpmn).toBe(tableToBpmn(linted.table!))
  })

  it('R-055 compares a table with the limit of its own procedure', async () => {
    const limitHours = (code: string | null) => (code === '1.001193' ? 8 : null)
    const text = JSON.stringify({ ...tableOf(row(1), row(2, { hours: 8 })), procedureCode: '1.001193' })
    expect(await codes(text, { limitHours })).toEqual(['STEP_SUM_EXCEEDS_LIMIT'])
  })

  it('reads a gathered table, with what contradicts itself in it', async () => {
    const text = readFileSync(new URL('../../../../catalogue/processes/imported/dat-dai-chuyen-nhuong-r3.json', import.meta.url), 'utf8')
    const linted = await lintProcess(`\uFEFF${text}`, { limitHours: null })
    expect(linted.table?.rows.length).toBeGreaterThan(3)
    expect(linted.findings.map((finding) => finding.code)).toContain('before-2025-07-01')
  })

  it.each([
    ['nothing at all', ' ', ['FILE_EMPTY']],
    ['a letter', 'Kính gửi ông bà', ['FILE_NOT_UNDERSTOOD']],
    ['a number', '42', ['not-a-step-table']],
    ['half a JSON', '{"format":"step-table/1"', ['FILE_NOT_UNDERSTOOD']],
    ['malformed XML', '<definitions><process', ['XML_MALFORMED']],
    ['another XML', '<html><body/></html>', ['XML_MALFORMED']],
    [
      'an entity that doubles itself',
      '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><definitions>&b;</definitions>',
      ['DOCTYPE_REFUSED'],
    ],
    ['10 MB of a model', `<definitions>${' '.repeat(10_000_000)}</definitions>`, ['MODEL_TOO_LARGE']],
    ['10 MB of a table', `{"a":"${'x'.repeat(10_000_000)}"}`, ['MODEL_TOO_LARGE']],
    ['an element that BPMN does not know', drawn('<strange/>', 'start-end'), ['PART_NOT_READ']],
    ['an element that the engine does not know', drawn('<complexGateway id="A"/>', 'start-A', 'A-end'), ['ELEMENT_NOT_SUPPORTED']],
    ['several starts', drawn('<startEvent id="s2"/>', 'start-end', 's2-end'), ['SEVERAL_STARTS']],
    ['repeated step numbers', table(row(1), row(1, { hours: 2 })), ['ORDER_REPEATED', 'ORDER_REPEATED']],
    ['negative hours', table(row(1, { hours: -4 }), row(2)), ['HOURS_NEGATIVE', 'HOURS_NEGATIVE']],
    ['5 hours everywhere', table(row(1, { hours: 5 }), row(2, { hours: 5 }), row(3, { hours: 5 })), ['HOURS_ALL_EQUAL']],
    ['a table without rows', table(), ['TABLE_EMPTY']],
    [
      'a mistyped name',
      drawn(tasks('A', 'B') + '<exclusiveGateway id="X" default="X-B"/>', 'start-X', 'X-A?aera > 5', 'X-B', 'A-end', 'B-end'),
      ['VARIABLE_UNKNOWN'],
    ],
    [
      'a mistyped function',
      drawn('<exclusiveGateway id="X" default="X-end"/>' + tasks('A'), 'start-X', 'X-A?contians(area, "a")', 'X-end', 'A-end'),
      ['CONDITION_FUNCTION'],
    ],
  ])('says in words what is wrong, and never throws: %s', async (_, text, expected) => {
    const { findings } = await lintProcess(text, { limitHours: null, variables: ['area'] })
    const told = findings.filter((finding) => !/_MISSING$/.test(finding.code))
    expect(told.map((finding) => finding.code)).toEqual(expected)
    for (const finding of findings) expect(finding.message).toMatch(/^\p{Lu}|^"/u)
  })

  it('asks whether a near name was meant', async () => {
    const text = drawn(tasks('A') + '<exclusiveGateway id="X" default="X-end"/>', 'start-X', 'X-A?aera > 5', 'X-end', 'A-end')
    const { findings } = await lintProcess(text, { limitHours: null, variables: ['applicant', 'area'] })
    expect(findings.find((finding) => finding.code === 'VARIABLE_UNKNOWN')?.message).toContain('Có phải "area"?')
  })

  it('reads a model whose elements do not name their incoming and outgoing flows, which is legal', async () => {
    expect((await lintProcess(drawn(tasks('A'), 'start-A', 'A-end'), { limitHours: null })).graph?.nodes).toHaveLength(3)
  })

  it('runs one pool of several that talk to each other, and says what the arrows between them are', async () => {
    const pools =
      '<collaboration id="C"><participant id="P1" processRef="p"/><participant id="P2" name="Người dân"/><messageFlow id="mf" sourceRef="P2" targetRef="P1"/></collaboration>'
    const text = modelXml(START_END + tasks('A') + flows('start-A', 'A-end'), pools)
    expect(await codes(text)).toContain('MESSAGE_FLOWS_NOT_RUN')
    const two = text.replace('</definitions>', '<process id="q"><startEvent id="s"/><endEvent id="e"/></process></definitions>')
    expect(await codes(two)).toEqual(['MESSAGE_FLOWS_NOT_RUN', 'SEVERAL_PROCESSES'])
    expect((await lintProcess(two, { limitHours: null, processId: 'q' })).graph?.key).toBe('q')
  })

  it('answers with findings and never throws, however a model is torn', { timeout: 60_000 }, async () => {
    const cut = fc.record({
      at: fc.nat({ max: 9999 }),
      drop: fc.nat({ max: 60 }),
      put: fc.constantFrom('', '<', '>', '"', '&', '<process>', ' id=""', 'é', '</subProcess>'),
    })
    await fc.assert(
      fc.asyncProperty(randomBlock, fc.array(cut, { minLength: 1, maxLength: 4 }), async (block, cuts) => {
        let text = modelXml(blockElements(block), blockMessages(block))
        for (const { at, drop, put } of cuts) {
          const place = at % text.length
          text = text.slice(0, place) + put + text.slice(place + drop)
        }
        const { findings } = await lintProcess(text, { limitHours: 8, variables: [] })
        expect(findings.every((finding) => finding.message.length > 10)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('answers with findings and never throws, whatever stands in a table', async () => {
    const cell = fc.oneof(fc.jsonValue(), fc.constantFrom(...['CENTER', 'HANDLER', 'approval', '', -1, 0.5, 1e9, 'end']))
    const rows = fc.array(
      fc.dictionary(
        fc.constantFrom('order', 'name', 'unit', 'role', 'kind', 'hours', 'sendsBackTo', 'parallelGroup', 'branch', 'outcomes', 'tasks'),
        cell,
      ),
      { maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(rows, cell, async (list, key) => {
        const text = JSON.stringify({ format: 'step-table/1', key, name: 'x', procedureCode: null, rows: list })
        expect(Array.isArray((await lintProcess(text, { limitHours: 8 })).findings)).toBe(true)
      }),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await lintProcess(text, { limitHours: 8 })).findings.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
