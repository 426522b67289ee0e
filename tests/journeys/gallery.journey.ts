import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, lookAt, PHONE } from './support/on-screen.ts'
import { test } from './support/story.ts'

const GALLERY = '/thu-vien-giao-dien'

test('the gallery shows every component, accessible, on a telephone and on a desk', async ({ page }) => {
  const answer = await page.goto(GALLERY)
  expect(answer?.status()).toBe(200)
  await lookAt(page, 'gallery')
})

test('every example stands alone at 360 px; those that are whole pages are accessible too', async ({ page }) => {
  await page.goto(GALLERY)
  const examples = await page.locator('.gallery-example').evaluateAll((all) =>
    all.map((example) => ({
      href: example.querySelector('.gallery-name a')?.getAttribute('href') ?? '',
      // The gallery itself shows it, and has been looked at.
      isShown: example.querySelector('.gallery-stage') !== null,
    })),
  )
  expect(examples.length).toBeGreaterThan(40)
  // Some seventy pages: one loads while another is measured.
  const walk = async (alone: Page, mine: typeof examples) => {
    await alone.setViewportSize(PHONE)
    for (const { href, isShown } of mine) {
      const answer = await alone.goto(href)
      expect.soft(answer?.status(), href).toBe(200)
      await expectNoSidewaysScroll(alone)
      if (!isShown) await expectAccessible(alone)
    }
  }
  const half = (odd: number) => examples.filter((_, index) => index % 2 === odd)
  await Promise.all([walk(page, half(0)), walk(await page.context().newPage(), half(1))])
})
