import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Something the bench needs is not on this machine: the message says what, and how to get it. */
export class MissingYardstick extends Error {}

/** Runs one of the yardstick's programs in a process of its own; it reads its question as JSON and answers with JSON. */
export function runYardstick<Answer>(program: string, question: unknown): Promise<Answer> {
  requireYardsticks()
  const file = fileURLToPath(new URL(program, import.meta.url))
  return new Promise((answered, failed) => {
    const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', failed)
    child.once('exit', (code) => {
      if (code !== 0) return failed(new Error(`${program} stopped with ${code}`))
      answered(JSON.parse(said) as Answer)
    })
    child.stdin.end(JSON.stringify(question))
  })
}

/** @throws MissingYardstick */
export function requireYardsticks(): void {
  for (const name of ['bpmn-engine', 'pdfmake'])
    if (!existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url)))
      throw new MissingYardstick(`${name} is not installed: run  npm ci --ignore-scripts --prefix bench/yardsticks`)
}
