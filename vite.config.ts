import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // Context keys are compared by identity: were our own modules bundled a second time, no page would find its context.
  // Node resolves these imports at run time instead.
  environments: { ssr: { build: { rolldownOptions: { external: [/^#(platform|modules|integrations)\//] } } } },
})
