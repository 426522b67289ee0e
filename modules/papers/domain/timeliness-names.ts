import type { Timeliness } from '@motcua/terms'

/** How the papers write a finished step's or dossier's timeliness. */
export const timelinessNames: Readonly<Record<Timeliness, string>> = { EARLY: 'Trước hạn', ON_TIME: 'Đúng hạn', LATE: 'Quá hạn' }
