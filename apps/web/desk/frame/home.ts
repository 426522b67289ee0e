import { redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { deskOf } from '../app.ts'
import { homeOf } from '../work/queues.ts'
import type { Route } from './+types/home.ts'

/** `/ban-lam-viec` leads to where this official's day begins. */
export const loader = guarded(async (args: Route.LoaderArgs) => redirect(homeOf(deskOf(args).official)))
