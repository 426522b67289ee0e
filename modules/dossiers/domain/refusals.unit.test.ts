import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { processRefusals } from '@motcua/process-engine'
import { fileRefusals } from '#modules/files/index.ts'
import { procedureRefusals } from '#modules/procedures/index.ts'
import { dossierRefusals } from './refusals.ts'

const folder = new URL('..', import.meta.url).pathname
const sources = globSync(`${folder}/{domain,usecases,http,storage}/*.ts`)
  .concat(`${folder}/index.ts`)
  .filter((file) => !file.includes('.test.') && !file.endsWith('/refusals.ts'))
  .map((file) => readFileSync(file, 'utf8'))
const said = [
  ...new Set(sources.flatMap((text) => [...text.matchAll(/refuse\(([^)]*)/g)].flatMap((m) => m[1]!.match(/'[a-z-]+\.[a-z-]+'/g) ?? []))),
].map((s) => s.slice(1, -1))

describe('How this module says no', () => {
  it('has a sentence for every code it refuses with', () => {
    const known = new Set([
      ...Object.keys(dossierRefusals),
      ...Object.keys(procedureRefusals),
      ...Object.keys(processRefusals),
      ...Object.keys(fileRefusals),
    ])
    expect(said.length).toBeGreaterThan(40)
    expect(said.filter((code) => !known.has(code))).toEqual([])
  })

  it('lists no code that is never said', () => {
    const texts = sources.join('\n')
    expect(Object.keys(dossierRefusals).filter((code) => !texts.includes(`'${code}'`))).toEqual([])
  })

  it.each(Object.entries(dossierRefusals))('%s reads as whole sentences in both languages, whatever data comes with it', (_code, text) => {
    const data = { missing: ['Đơn'], wrong: ['Đơn'], extra: ['photo'], step: 'Thẩm định', minutes: 15, successor: 'Sở Mây', fields: [] }
    for (const sentence of [text.vi(data), text.en(data), text.vi({}), text.en({})]) expect(sentence).toMatch(/^[\p{Lu}"].{10,}[.!]$/su)
  })

  it('R-148 and every other rule are named by their number', () => {
    for (const text of Object.values(dossierRefusals)) expect('rule' in text ? text.rule : 'R-000').toMatch(/^R-\d{3}$/)
  })
})
