import { describe, expect, it } from 'vitest'
import { createOperationIds, operationIdOf } from './operation-id.ts'

describe('The name of an operation', () => {
  it.each([
    ['GET', '/api/v1/dossiers', 'listDossiers'],
    ['GET', '/api/v1/dossiers/:id', 'getDossier'],
    ['GET', '/api/v1/dossiers/:id/events', 'listDossierEvents'],
    ['GET', '/api/v1/dossiers/:id/due', 'getDossierDue'],
    ['GET', '/api/v1/dossiers/:id/papers/:paperId', 'getDossierPaper'],
    ['GET', '/api/v1/agencies/:id', 'getAgency'],
    ['GET', '/api/v1/processes/:id', 'getProcess'],
    ['GET', '/api/v1/sessions/current', 'getCurrentSession'],
    ['GET', '/api/v1/reports/progress', 'getReportProgress'],
    ['POST', '/api/v1/sessions', 'createSession'],
    ['POST', '/api/v1/dossiers/:id/accept', 'acceptDossier'],
    ['POST', '/api/v1/dossiers/:id/hand-over', 'handOverDossier'],
    ['POST', '/api/v1/dossiers/:id/check-documents', 'checkDocumentsOfDossier'],
    ['POST', '/api/v1/one-stop-units/:id/counters', 'createOneStopUnitCounter'],
    ['POST', '/api/v1/dossiers/:id/complete-step', 'completeStepOfDossier'],
    ['POST', '/api/v1/procedures/:code/versions/:versionNumber/publish', 'publishProcedureVersion'],
    ['PUT', '/api/v1/accounts/current/password', 'changeCurrentAccountPassword'],
    ['DELETE', '/api/v1/application-drafts/:id', 'removeApplicationDraft'],
  ])('of %s %s is %s', (method, url, id) => {
    expect(operationIdOf(method, url)).toBe(id)
  })

  it('is one route’s alone, and the one a route gives itself', () => {
    const name = createOperationIds()
    expect(name('POST', '/api/v1/clock', 'moveClock')).toBe('moveClock')
    expect(name('POST', '/api/v1/clock', 'moveClock')).toBe('moveClock')
    expect(() => name('POST', '/api/v1/time', 'moveClock')).toThrow('both called moveClock')
  })
})
