import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const pages = globSync(['*.md', '{docs,modules,platform,integrations,apps,packages,catalogue}/**/*.md'], {
  exclude: (f) => f.split('/').includes('node_modules'),
})

describe('Links between pages', () => {
  it('lead to files that are there', () => {
    const dead = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target]) => join(dirname(page), target ?? ''))
        .filter((target) => !existsSync(target))
        .map((target) => `${page}: ${target}`),
    )
    expect(pages.length).toBeGreaterThan(10)
    expect(dead).toEqual([])
  })
})
