import { describe, expect, it } from 'vitest'
import { describeEnvironment, EnvironmentFault, parseEnvironment } from './environment.ts'

describe('Environment settings', () => {
  it('need nothing for the demo', () => {
    expect(parseEnvironment({})).toMatchObject({
      mode: 'demo',
      server: { port: 3000, host: '127.0.0.1', origin: 'http://localhost:3000' },
      tenant: 'ca_mau',
    })
  })
  it('take a training clock with and without zone and seconds', () => {
    for (const moment of ['2026-03-02T09:00+07:00', '2026-03-02T09:00:30+07:00', '2026-03-02T09:00', '2026-03-02T02:00Z'])
      expect(parseEnvironment({ MOTCUA_CLOCK: moment }).trainingClock).toBe(moment)
  })
  it.each([
    ['PORT', '0'],
    ['PORT', 'abc'],
    ['MOTCUA_MODE', 'test'],
    ['MOTCUA_CLOCK', 'tomorrow'],
    ['MOTCUA_CLOCK', '2026-13-02T09:00'],
    ['MOTCUA_CLOCK', '2026-02-30T09:00'],
    ['MOTCUA_CLOCK', '2026-03-02'],
    ['MOTCUA_CLOCK', '2026-03-02T25:00'],
    ['MOTCUA_TENANT', 'Cà Mau'],
    ['MOTCUA_MASTER_KEY', '1234'],
    ['DATABASE_URL', 'mysql://x'],
    ['OIDC_ISSUER', 'no address'],
  ])('stop the start with a sentence about %s when it is %s', (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(EnvironmentFault)
    expect(() => parseEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: must `))
  })
  it('in production name everything that is missing at once', () => {
    expect(() => parseEnvironment({ MOTCUA_MODE: 'production', MOTCUA_CLOCK: '2026-03-02T09:00' })).toThrow(
      /MOTCUA_MASTER_KEY[^]*OIDC_ISSUER[^]*MOTCUA_CLOCK[^]*MOTCUA_ORIGIN/,
    )
  })
  it('describe themselves', () => {
    expect(describeEnvironment().every((s) => s.about.length > 10)).toBe(true)
    expect(describeEnvironment().find((s) => s.name === 'PORT')?.byDefault).toBe('3000')
  })
})
