import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The narrowest telephone the pages are made for (360 px) and a desk. */
export const PHONE = { width: 360, height: 800 }
export const DESK = { width: 1280, height: 900 }

/** Levels A and AA of WCAG 2.2. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with every rule that is broken and the element that breaks it. */
export async function expectAccessible(page: Page): Promise<void> {
  // Its newer way opens a second page for every answer, which only frames of other sites would need.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(LEVELS).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
  expect.soft(found, `axe, ${page.url()}`).toEqual([])
}

/** Fails when the page can be pushed sideways; the elements that stick out are named. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    const named = wide.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`${scrollWidth} px wide in ${clientWidth} px`, ...named]
  })
  expect.soft(found, `width, ${page.url()}`).toEqual([])
}

/** Both, at both widths; with `MOTCUA_PICTURES=1` a picture of each in test-results, for people's eyes. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
    if (process.env.MOTCUA_PICTURES === '1') await page.screenshot({ path: `test-results/pictures/${name}-${size}.png`, fullPage: true })
  }
  await expectAccessible(page)
}

/** Waits for the page with this heading. */
export async function expectHeading(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
