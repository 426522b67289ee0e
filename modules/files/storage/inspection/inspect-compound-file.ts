import type { FileFacts, OfficeFacts } from '../../domain/file-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { openCompoundFile, type CompoundEntry } from './compound-file.ts'

const macroStorages = new Set(['macros', '_vba_project_cur', 'vba', '_vba_project'])
const FILE_PASSWORD_RECORD = 0x2f

/** Which of the old office documents (or which protected new one) is in this compound file, and is it harmless? */
export async function inspectCompoundFile(source: ByteSource): Promise<Pick<FileFacts, 'detected' | 'office'>> {
  const compound = await openCompoundFile(source)
  if (!compound) return { detected: undefined, office: { ...harmless, damaged: true } }
  const named = (name: string): CompoundEntry | undefined => compound.entries.find((entry) => entry.name.toLowerCase() === name)
  const macros = compound.entries.some((entry) => macroStorages.has(entry.name.toLowerCase()))
  if (named('encryptedpackage')) return { detected: 'application/x-cfb', office: { ...harmless, encrypted: true } }
  const document = named('worddocument')
  if (document) {
    const start = Buffer.from(await compound.readStart(document))
    const damaged = start.length < 12 || start.readUInt16LE(0) !== 0xa5ec
    return {
      detected: 'application/msword',
      office: { ...harmless, macros, damaged, encrypted: !damaged && (start.readUInt16LE(10) & 0x0100) !== 0 },
    }
  }
  const workbook = named('workbook') ?? named('book')
  if (workbook) {
    const encrypted = hasPasswordRecord(Buffer.from(await compound.readStart(workbook)))
    return { detected: 'application/vnd.ms-excel', office: { ...harmless, macros, encrypted } }
  }
  return { detected: 'application/x-cfb' }
}

const harmless: OfficeFacts = { encrypted: false, macros: false, damaged: false, packing: 'SOUND' }

/** A workbook is a row of records (number, length, content); the password record is among the first. */
function hasPasswordRecord(start: Buffer): boolean {
  for (let at = 0; at + 4 <= start.length; at += 4 + start.readUInt16LE(at + 2)) {
    if (start.readUInt16LE(at) === FILE_PASSWORD_RECORD) return true
  }
  return false
}
