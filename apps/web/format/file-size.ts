import type { Language } from './day.ts'
import { numberText } from './number.ts'

/** `2,4 MB`, `310 KB`: as people read it in their file list (1 MB = 1,048,576 bytes). Never `0 KB` for a file that has content. */
export function fileSizeText(bytes: number, language: Language = 'vi'): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${numberText(bytes > 0 ? Math.max(1, kilobytes) : 0, language)}\u00a0KB`
  return `${numberText(kilobytes / 1024, language, 1)}\u00a0MB`
}
