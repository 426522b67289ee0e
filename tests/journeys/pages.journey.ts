import { expect } from '@playwright/test'
import { lookAt } from './support/on-screen.ts'
import { test } from './support/story.ts'

const pages = {
  home: '/',
  search: '/thu-tuc?q=khai%20sinh',
  'search-nothing': '/thu-tuc?q=zzzz',
  procedure: '/thu-tuc/1.001193',
  'look-up': '/tra-cuu',
  figures: '/so-lieu',
  'how-counted': '/so-lieu/cach-tinh',
  'sign-in': '/dang-nhap',
  accessibility: '/tro-nang',
}

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: no script, accessible, fits a telephone`, async ({ page }) => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('script').count()).toBe(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await lookAt(page, `page-${name}`)
  })
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('every public page is whole, in Vietnamese and in English', async ({ page }) => {
    for (const address of Object.values(pages)) {
      for (const language of ['vi', 'en']) {
        await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
        await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeVisible()
        await expect.soft(page.getByRole('contentinfo'), address).toBeVisible()
        expect.soft(await page.locator('html').getAttribute('lang')).toBe(language)
      }
    }
  })

  test('an address nobody has says where to go on', async ({ page }) => {
    const answer = await page.goto('/khong-co-trang-nay')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' })).toBeVisible()
    await page.getByRole('link', { name: 'Về trang chủ' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bạn cần làm thủ tục gì?' })).toBeVisible()
  })

  test('every link of the public pages leads somewhere', async ({ page, request }) => {
    const links = new Set<string>()
    for (const address of Object.values(pages)) {
      await page.goto(address)
      for (const link of await page.locator('a[href^="/"]').all()) links.add((await link.getAttribute('href'))!)
    }
    const broken: string[] = []
    for (const link of links) {
      // The way to the e-ID leaves the office.
      if (link.startsWith('/dang-nhap/cong-dan')) continue
      const answer = await request.get(link, { maxRedirects: 3 })
      if (answer.status() !== 200) broken.push(`${answer.status()} ${link}`)
    }
    expect(broken).toEqual([])
  })
})

test('search understands accents, none, and another way to write them', async ({ page }) => {
  for (const words of ['khai sinh', 'KHAI SINH', 'khai sính'.normalize('NFD'), 'đăng ký khai sinh', 'dang ky khai sinh']) {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill(words)
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).press('Enter')
    await expect.soft(page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }), words).toBeVisible()
  }
})
