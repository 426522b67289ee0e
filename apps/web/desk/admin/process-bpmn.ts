import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { adminOf, procedureReaders } from './admin-of.ts'
import { versionIdOf } from './process-table.ts'
import type { Route } from './+types/process-bpmn.ts'

/** The drawing as a file, for other modelers: letter for letter as it is kept. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official } = adminOf(args, procedureReaders)
  const { version } = await app.processDrafting.open(official, versionIdOf(args.params.id))
  if (version.bpmn === null) throw new NotFound('process drawing')
  const name = `${version.key}-${version.versionNumber}.bpmn`.replaceAll(/[^A-Za-z0-9._-]/g, '-')
  return new Response(version.bpmn, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
