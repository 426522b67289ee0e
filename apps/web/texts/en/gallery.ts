import type { gallery as vietnamese } from '../vi/gallery.ts'

export const gallery: typeof vietnamese = {
  title: 'Interface gallery',
  intro: 'Every component of the screens with every state it has. All data is invented.',
  contents: 'Components',
  openAlone: 'Open alone',
  openPage: 'Open this page',
  source: (file) => `Source: ${file}`,
}
