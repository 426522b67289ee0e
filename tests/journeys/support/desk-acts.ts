import { expect, type Page } from '@playwright/test'

/** Lists of the desk, by their addresses. */
export type DeskList =
  | 'thieu-giay-tiep-nhan'
  | 'ket-qua-chua-nhan'
  | 'ho-so-moi'
  | 'viec-cua-toi'
  | 'cho-nhan-ban-giao'
  | 'cho-tra-ket-qua'
  | 'tim'

/** Opens a list and in it the dossier whose row shows this text. */
export async function openInList(page: Page, list: DeskList, text: string): Promise<void> {
  await page.goto(`/ban-lam-viec/${list}`)
  await page.locator('a.work', { hasText: text }).click()
  await page.waitForURL(/\/ban-lam-viec\/[a-z-]+\/[0-9a-f-]{36}/)
}

type Filled = (panel: ReturnType<Page['getByRole']>) => Promise<void>

/**
 * Presses an act of the bar, answers its questions, sends, and reads what became of it.
 *
 * @param verb   on the button
 * @param said   a part of the sentence afterwards
 */
export async function act(page: Page, verb: string, said: string, fill?: Filled): Promise<void> {
  const bar = page.getByRole('group', { name: 'Việc làm được' })
  await bar.getByRole('link', { name: verb, exact: true }).click()
  const panel = page.locator('section.act-panel')
  await expect(panel).toBeVisible()
  await fill?.(panel)
  await panel.getByRole('button', { name: verb, exact: true }).click()
  await hear(page, said)
}

/** Receives a dossier: one press, no questions. */
export async function confirmReceipt(page: Page, code: string): Promise<void> {
  await openInList(page, 'cho-nhan-ban-giao', code)
  await page.getByRole('group', { name: 'Việc làm được' }).getByRole('button', { name: 'Xác nhận đã nhận', exact: true }).click()
  await hear(page, 'Đã nhận hồ sơ.')
}

/** The one message about the last act. */
export async function hear(page: Page, said: string): Promise<void> {
  await expect(page.getByRole('status', { name: 'Kết quả việc vừa làm' })).toContainText(said)
}
