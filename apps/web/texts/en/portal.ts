import type { portal as vietnamese } from '../vi/portal.ts'
import { about } from './portal/about.ts'
import { apply } from './portal/apply.ts'
import { dossier } from './portal/dossier.ts'
import { frame } from './portal/frame.ts'
import { home } from './portal/home.ts'
import { inbox } from './portal/inbox.ts'
import { lookUp } from './portal/look-up.ts'
import { procedures } from './portal/procedures.ts'
import { progress } from './portal/progress.ts'
import { signIn } from './portal/sign-in.ts'

export const portal: typeof vietnamese = { frame, home, procedures, signIn, lookUp, progress, dossier, inbox, apply, about }
