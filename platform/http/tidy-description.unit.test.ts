import { expect, it } from 'vitest'
import { givesPdf, takesFile, tidyDescription } from './tidy-description.ts'

it('says which routes take a file and which give one', () => {
  const tidied = tidyDescription({
    paths: {
      '/files': { post: { ...takesFile, summary: 'Upload', responses: { 201: { description: 'ok' } } } },
      '/paper': { get: { ...givesPdf, responses: { default: {}, '4XX': { description: 'no' } } } },
    },
  })
  const paths = tidied.paths as Record<string, Record<string, Record<string, unknown>>>
  expect(paths['/files']!.post).toEqual({
    summary: 'Upload',
    requestBody: {
      required: true,
      content: { 'multipart/form-data': { schema: expect.objectContaining({ required: ['file'] }) as unknown } },
    },
    responses: { 201: { description: 'ok' } },
  })
  expect(Object.keys(paths['/paper']!.get!.responses as object)).toEqual(['200', '4XX'])
  expect(JSON.stringify(paths)).not.toContain('x-')
})

it('keeps a schema that another one refers to, and leaves out what nothing refers to', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const schemas = {
    Kite: { properties: { tail: ref('Tail') } },
    Tail: { items: ref('Kite') },
    KiteInput: { properties: { tail: ref('TailInput') } },
    TailInput: {},
  }
  const tidied = tidyDescription({ paths: { '/kites': { get: { responses: { 200: { schema: ref('Kite') } } } } }, components: { schemas } })
  expect(Object.keys(tidied.components.schemas)).toEqual(['Kite', 'Tail'])
})
