import type { own as vietnamese } from '../../vi/desk/own.ts'

export const own: typeof vietnamese = {
  position: 'Position',
  rights: 'Rights now',
  right: (role, agency) => `${role}, ${agency}`,
  roles: {
    INTAKE_OFFICER: 'Intake',
    RETURN_OFFICER: 'Delivery of results',
    CENTER_DIRECTOR: 'Director of the center',
    CENTER_DEPUTY_DIRECTOR: 'Deputy director of the center',
    DIVISION_HEAD: 'Division head',
    HANDLER: 'Handler',
    AGENCY_HEAD: 'Head of the agency',
    RECORDS_CLERK: 'Records clerk',
    PROCEDURE_CONTROL_OFFICER: 'Procedure control',
    AUDITOR: 'Auditor',
    ADMINISTRATOR: 'Administrator',
  },
  noRights: 'You hold no right yet. Tell the administrator of your agency.',
  display: 'Display',
  sessions: 'Where you are signed in',
  sessionThis: 'here',
  session: (since, last) => `since ${since}, last used ${last}`,
  sessionKinds: { browser: 'Browser', script: 'Program' },
  end: 'Sign out there',
  ended: 'Signed out there.',
}
