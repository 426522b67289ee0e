import type { Language } from './language.ts'
import type { Problem } from './problem.ts'

const words = {
  vi: { back: 'Quay lại trang trước để giữ những gì bạn đã nhập.', home: 'Về trang chủ', incident: 'Mã sự cố' },
  en: { back: 'Go back to the page before: what you typed is still there.', home: 'Home', incident: 'Incident number' },
}

/** A failure as a page, for people whose browser asked before any screen could answer. */
export function problemPage(problem: Problem, language: Language): string {
  const w = words[language]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(problem.title)}</title></head>
<body><main><h1>${escapeHtml(problem.title)}</h1><p>${escapeHtml(problem.detail)}</p><p>${w.back}</p><p><a href="/">${w.home}</a></p><p><small>${w.incident}: ${escapeHtml(problem.instance.replace('urn:uuid:', ''))}</small></p></main></body></html>
`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe for the inside of an element or of a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)
