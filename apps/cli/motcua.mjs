#!/usr/bin/env node
// motcua: plain JavaScript that runs under any Node from 20 on and hands over to the pinned one.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from '../../scripts/install.mjs'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const node = pinnedNode()
if (!node) {
  console.error('Chưa cài đặt các gói cần thiết. Hãy chạy: npm ci --ignore-scripts')
  process.exit(1)
}
const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
