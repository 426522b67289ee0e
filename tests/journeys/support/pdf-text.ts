import { execFileSync } from 'node:child_process'
import { expect, type BrowserContext } from '@playwright/test'

/** The words of a PDF, as this browser gets it; spaces and line ends are single spaces. */
export async function pdfText(browser: BrowserContext, address: string): Promise<string> {
  const answer = await browser.request.get(address)
  expect(answer.status(), address).toBe(200)
  expect(answer.headers()['content-type'], address).toContain('application/pdf')
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await answer.body(), encoding: 'utf8' })
  return text.normalize('NFC').replaceAll(/\s+/g, ' ')
}
