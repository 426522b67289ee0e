import { describe, expect, it } from 'vitest'
import { createVault } from './secrets.ts'

const vault = createVault('ab'.repeat(32))

describe('The vault', () => {
  it('gives back what it sealed, and other bytes each time', () => {
    const person = { fullName: 'Nguyễn Thị Ánh', phone: '0912345678' }
    const once = vault.seal(person)
    expect(vault.unseal(once)).toEqual(person)
    expect(once.equals(vault.seal(person))).toBe(false)
    expect(once.includes(Buffer.from('0912345678'))).toBe(false)
  })
  it('notices a changed byte', () => {
    const sealed = vault.seal({ a: 1 })
    sealed[sealed.length - 1]! ^= 1
    expect(() => vault.unseal(sealed)).toThrow(/authenticate/)
  })
  it('hashes the same value of two kinds differently, and differently under another key', () => {
    expect(vault.lookupHash('phone', '1').equals(vault.lookupHash('phone', '1'))).toBe(true)
    expect(vault.lookupHash('phone', '1').equals(vault.lookupHash('id-number', '1'))).toBe(false)
    expect(vault.lookupHash('phone', '1').equals(createVault('cd'.repeat(32)).lookupHash('phone', '1'))).toBe(false)
  })
  it('refuses a key of another length', () => {
    expect(() => createVault('ab')).toThrow(/64 hexadecimal/)
  })
})
