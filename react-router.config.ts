import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'apps/web',
  ssr: true,
  // The whole route list travels once with the first desk page, so that opening a dossier never waits for it.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
