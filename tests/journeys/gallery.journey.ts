import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, lookAt, PHONE } from './support/on-screen.ts'

const GALLERY = '/thu-vien-giao-dien'

test('the gallery shows every component, accessible, on a telephone and on a desk', async ({ page }) => {
  await page.goto(GALLERY)
  await lookAt(page, 'gallery')
})

test('every example stands alone at 360 px; those that are whole pages are accessible too', async ({ page }) => {
  // Some seventy pages, each loaded twice: on a busy machine longer than one story.
  test.setTimeout(360_000)
  await page.goto(GALLERY)
  const examples = await page.locator('.gallery-example').evaluateAll((all) =>
    all.map((example) => ({
      href: example.querySelector('.gallery-name a')?.getAttribute('href') ?? '',
      // The gallery itself shows it, and has been looked at.
      isShown: example.querySelector('.gallery-stage') !== null,
    })),
  )
  expect(examples.length).toBeGreaterThan(40)
  await page.setViewportSize(PHONE)
  for (const { href, isShown } of examples) {
    const answer = await page.goto(href)
    expect.soft(answer?.status(), href).toBe(200)
    await expectNoSidewaysScroll(page)
    if (!isShown) await expectAccessible(page)
  }
})
