import { holdsRole, type Viewer } from '@motcua/terms'
import { processKeepers } from './admin-of.ts'

/** May the page offer what the use case will allow? */
export const mayKeep = (viewer: Viewer): boolean => processKeepers.some((role) => holdsRole(viewer, role))
