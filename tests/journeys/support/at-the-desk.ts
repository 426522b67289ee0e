import { expect, type Browser, type Page } from '@playwright/test'
import { officialsBrowser } from './sign-in.ts'

/** An official's page, signed in. */
export async function officialAt(browser: Browser, baseURL: string, account: string): Promise<Page> {
  return (await officialsBrowser(browser, baseURL, account)).newPage()
}

/** Until the page listens to keys: a key pressed before that is lost on anybody, not only on tests. */
export async function keysWork(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible({ timeout: 300 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The form of the act that is open. */
export const panelOf = (page: Page) => page.locator('section.act-panel')
