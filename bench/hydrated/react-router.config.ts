import type { Config } from '@react-router/dev/config'

export default { appDirectory: '../../apps/web', buildDirectory: '../../var/bench/hydrated', ssr: true } satisfies Config
