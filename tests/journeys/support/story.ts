import { test as base } from '@playwright/test'

/**
 * A story that shuts its desks when it is over. A desk left open goes on asking for news every few seconds, and twenty of them slow
 * down every story that follows.
 */
export const test = base.extend<{ desksShut: void }>({
  desksShut: [
    async ({ browser }, use) => {
      await use()
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
})
