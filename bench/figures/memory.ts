import type { Figure } from '../figure.ts'

/** Resident memory of the server's Node processes, idle and at its highest while it was being measured. */
export const memory = (idleMb: number, highestMb: number): Figure[] => [
  { name: 'memory of the Node processes, idle', value: idleMb, unit: 'MB', mark: { sign: '<', than: 512, of: 'value' } },
  { name: 'memory of the Node processes, highest under load', value: highestMb, unit: 'MB', mark: { sign: '<', than: 512, of: 'value' } },
]
