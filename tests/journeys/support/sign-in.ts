import type { Browser, BrowserContext, Page } from '@playwright/test'

/** Of every account of the demo office. */
export const PASSWORD = 'motcua-demo'

/**
 * A browser of an official who has signed in, without the form: the session of the API is the session of the pages.
 *
 * @param baseURL  of the office, as the journey got it
 */
export async function officialsBrowser(browser: Browser, baseURL: string, account: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL })
  await context.addCookies([
    { name: 'motcua_session', value: await tokenOf(baseURL, account), url: baseURL, httpOnly: true, sameSite: 'Lax' },
  ])
  return context
}

const opened = new Map<string, Promise<string>>()

/** The session of an account, opened once for all stories: a password is made slow to check on purpose. */
export function tokenOf(baseURL: string, account: string): Promise<string> {
  const key = `${baseURL} ${account}`
  const token = opened.get(key) ?? openSession(baseURL, account)
  opened.set(key, token)
  return token
}

async function openSession(baseURL: string, account: string): Promise<string> {
  const answer = await fetch(`${baseURL}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ account, password: PASSWORD }),
  })
  if (answer.status !== 201) throw new Error(`${account} could not sign in: ${answer.status}`)
  return ((await answer.json()) as { token: string }).token
}

/** Types account and password as an official does. Ends on the page that asked for it, or on the desk. */
export async function signInAsOfficial(page: Page, account: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên tài khoản').fill(account)
  await page.getByLabel('Mật khẩu').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/dang-nhap')
}

/** Goes where only citizens may go, through the e-ID, and comes back. The simulated e-ID asks who one is, by name. */
export async function signInAsCitizen(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập bằng định danh điện tử' }).click()
  await page.getByRole('button', { name }).click()
}
