import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PaperTemplate, PaperViews } from '../domain/paper-templates.ts'
import { PaperFault, type PaperFaultReason } from './paper-fault.ts'
import type { PaperReply, PaperRequest } from './paper-message.ts'

export type PaperMakerOptions = {
  /** How long one document may take before its process is killed; shorter limits cut long ledgers off. */
  readonly timeLimitMs?: number
  /** Documents per process: the typesetter never gives all its memory back, so its process is replaced. */
  readonly recycleAfter?: number
  /** Folder of the templates; tests bring their own. */
  readonly templates?: string
  /** The child's program, which speaks `paper-message.ts`; tests bring one that crashes. */
  readonly childFile?: string
}

export type PaperMaker = {
  /**
   * One paper as tagged PDF/A-2a; the same view always gives the same bytes.
   *
   * @throws PaperFault (an outside fault) when the time limit passed, the process died, the template is wrong or the maker was stopped
   */
  pdf<Template extends PaperTemplate>(template: Template, view: PaperViews[Template]): Promise<Uint8Array>
  /** Ends the process; papers still waiting are rejected. Resolves when the process is gone. */
  stop(): Promise<void>
}

type Job = {
  readonly request: PaperRequest
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (fault: PaperFault) => void
}

const paperChild = fileURLToPath(new URL('./paper-child.ts', import.meta.url))
const templateFolder = fileURLToPath(new URL('../templates', import.meta.url))

/**
 * Makes papers in a child process, one after the other in the order they were asked for.
 *
 * The process starts with the first paper and is replaced after `recycleAfter` documents, after a crash and after a kill;
 * only the document it was working on is lost.
 */
export function createPaperMaker(options: PaperMakerOptions = {}): PaperMaker {
  const { timeLimitMs = 20_000, recycleAfter = 1_000, templates = templateFolder, childFile = paperChild } = options
  const waiting: Job[] = []
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined
  let child: ChildProcess | undefined
  let started = 0
  let lastId = 0
  let stopped = false

  function start(): ChildProcess {
    const fresh = fork(childFile, [templates], {
      serialization: 'advanced',
      execArgv: [],
      // The child needs no setting and no secret of ours; Windows needs its own folder.
      env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    fresh.on('message', (reply: PaperReply) => finish(fresh, reply))
    fresh.on('error', () => lose(fresh, 'CRASHED', 'the process could not be reached'))
    fresh.on('exit', (code, signal) => lose(fresh, 'CRASHED', `the process ended (${signal ?? code})`))
    started = 0
    return fresh
  }

  function next(): void {
    if (current !== undefined || stopped) return
    const job = waiting.shift()
    if (job === undefined) return idle()
    child ??= start()
    const worker = child
    worker.ref()
    worker.channel?.ref()
    started++
    current = { job, timer: setTimeout(() => expire(worker), timeLimitMs) }
    worker.send(job.request, (error) => {
      if (error !== null) lose(worker, 'CRASHED', 'the process could not be reached')
    })
  }

  function finish(worker: ChildProcess, reply: PaperReply): void {
    if (worker !== child || current?.job.request.id !== reply.id) return
    const { job } = settle(current)
    if ('pdf' in reply) job.resolve(reply.pdf)
    else job.reject(new PaperFault('TEMPLATE', job.request.template, reply.diagnosis))
    if (started >= recycleAfter) recycle(worker)
    next()
  }

  /** The successor starts at once, so that the next paper finds it warm. */
  function recycle(worker: ChildProcess): void {
    child = start()
    worker.kill()
  }

  function expire(worker: ChildProcess): void {
    lose(worker, 'TIME_LIMIT', `not ready after ${timeLimitMs} ms`)
  }

  /** This process is of no use any more: its document is lost, the next one gets a new process. */
  function lose(worker: ChildProcess, reason: PaperFaultReason, detail: string): void {
    if (worker !== child) return
    child = undefined
    // SIGKILL: inside the typesetter no other signal is heard.
    worker.kill('SIGKILL')
    if (current !== undefined) {
      const { job } = settle(current)
      job.reject(new PaperFault(reason, job.request.template, detail))
    }
    next()
  }

  function settle(ended: NonNullable<typeof current>): NonNullable<typeof current> {
    clearTimeout(ended.timer)
    current = undefined
    return ended
  }

  /** An idle child keeps nobody's process alive. */
  function idle(): void {
    child?.unref()
    child?.channel?.unref()
  }

  return {
    pdf: (template, view) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new PaperFault('STOPPED', template, 'the paper maker is stopped'))
        waiting.push({ request: { id: ++lastId, template, view }, resolve, reject })
        next()
      }),
    stop: async () => {
      stopped = true
      const worker = child
      child = undefined
      const abandoned = current === undefined ? waiting.splice(0) : [settle(current).job, ...waiting.splice(0)]
      for (const job of abandoned) job.reject(new PaperFault('STOPPED', job.request.template, 'the paper maker is stopped'))
      if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return
      worker.ref()
      const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      worker.kill('SIGKILL')
      await gone
    },
  }
}
