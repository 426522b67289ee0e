import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** The product's pages, with one difference: the citizen's page of a procedure asks for its scripts, as is done elsewhere. */
export default defineConfig({
  plugins: [
    {
      name: 'hydrate-procedure-page',
      enforce: 'pre',
      transform(code, id) {
        if (!id.split('?')[0]!.endsWith('portal/procedures/procedure-page.tsx')) return null
        return `${code}\nexport const handle = { scripts: true }\n`
      },
    },
    reactRouter(),
  ],
  environments: { ssr: { build: { rolldownOptions: { external: [/^#(platform|modules|integrations)\//] } } } },
})
