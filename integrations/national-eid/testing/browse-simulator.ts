/**
 * What a browser does at the simulator: follows the redirects with its cookies, chooses a person or declines.
 * @returns the address with which the provider sends the person back
 */
export async function browseSimulator(startAt: string, subject: string | undefined): Promise<string> {
  const browser = createBrowser(startAt)
  const page = await browser.follow(startAt)
  const form = new URLSearchParams(subject === undefined ? { decline: '1' } : { subject })
  return (await browser.follow(page.url, form)).url
}

/** The page on which the person is chosen. */
browseSimulator.page = async (startAt: string): Promise<string> => (await createBrowser(startAt).follow(startAt)).html

function createBrowser(startAt: string) {
  const cookies = new Map<string, string>()
  const home = new URL(startAt).origin
  return {
    /** Follows redirects until a page, or until the way leads away from the simulator. */
    async follow(address: string, form?: URLSearchParams): Promise<{ url: string; html: string }> {
      let url = address
      let body = form
      for (let steps = 0; steps < 10; steps++) {
        const response = await fetch(url, {
          redirect: 'manual',
          method: body ? 'POST' : 'GET',
          ...(body ? { body } : {}),
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        })
        for (const line of response.headers.getSetCookie())
          cookies.set(line.split('=')[0]!, line.slice(line.indexOf('=') + 1).split(';')[0]!)
        body = undefined
        const next = response.headers.get('location')
        if (next === null) {
          if (!response.ok) throw new Error(`The simulator answered ${response.status}`)
          return { url, html: await response.text() }
        }
        url = new URL(next, url).href
        if (!url.startsWith(home)) return { url, html: '' }
      }
      throw new Error('The simulator sends in circles')
    },
  }
}
