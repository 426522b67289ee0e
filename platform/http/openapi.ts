import swagger from '@fastify/swagger'
import type { RefusalCatalogue } from '@motcua/terms'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { createOperationIds } from './operation-id.ts'
import { anyone } from './policy.ts'
import { Problem, PROBLEM_TYPE } from './problem.ts'
import { referencePage, referenceStyle } from './reference-page.ts'
import { tidyDescription, type Description as TidyDescription } from './tidy-description.ts'
import type { HttpServer } from './request-context.ts'

const problemResponse = { description: 'Problem details (RFC 9457).', content: { [PROBLEM_TYPE]: { schema: Problem } } }

/** OpenAPI 3.1 out of the routes' own schemas, and a page of it that people can read. */
export async function describeApi(server: HttpServer, refusals: RefusalCatalogue): Promise<void> {
  const operationId = createOperationIds()
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || !route.schema || route.schema.hide) return
    const policy = route.config!.policy!
    const method = [route.method].flat()[0]!
    route.schema = {
      ...route.schema,
      ...(method === 'HEAD' ? {} : { operationId: operationId(method, route.url, route.schema.operationId) }),
      ...{ 'x-policy': policy.name },
      security: policy.name === anyone.name ? [] : [{ bearer: [] }, { cookie: [] }],
      response: { ...(route.schema.response as object | undefined), '4xx': problemResponse, '5xx': problemResponse },
    }
  })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa',
        version: 'v1',
        description:
          'Everything the screens do can be done here. Sign in with POST /api/v1/sessions and send the token as `Authorization: Bearer`. ' +
          'Commands carry `Idempotency-Key` (a UUID) and `If-Match` (the seq you have seen). Moments are `YYYY-MM-DDTHH:MM:SS+07:00`, money is whole đồng.',
      },
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'motcua_session' } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (described) => tidyDescription(jsonSchemaTransformObject(described) as TidyDescription),
  })
  let page: string | undefined
  const hidden = { config: { policy: anyone }, schema: { hide: true } }
  server.get('/api/v1/openapi.json', hidden, () => server.swagger())
  server.get('/api/v1/reference', hidden, async (_request, reply) => {
    page ??= referencePage(server.swagger(), refusals)
    return reply.type('text/html; charset=utf-8').send(page)
  })
  server.get('/api/v1/reference.css', hidden, async (_request, reply) => reply.type('text/css; charset=utf-8').send(referenceStyle))
}
