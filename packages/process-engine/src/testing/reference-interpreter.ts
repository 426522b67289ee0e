import type { Block } from './random-process.ts'

export type Facts = Readonly<Record<string, boolean>>

/**
 * What remains to be done of a block: the reference that the engine is compared with. It rewrites the tree of blocks and knows nothing of
 * graphs, tokens or flows.
 */
type Rest =
  | { kind: 'task'; block: Extract<Block, { type: 'task' }>; rang: boolean }
  | { kind: 'sequence'; now: Rest; then: readonly Block[] }
  | { kind: 'together'; of: Rest[] }
  | { kind: 'race'; block: Extract<Block, { type: 'race' }> }
  | { kind: 'loop'; block: Extract<Block, { type: 'loop' }>; body: Rest }
  | { kind: 'sub'; block: Extract<Block, { type: 'sub' }>; scope: Scope }
  | 'done'

/** The rest of a process or sub-process, and what warning timers started beside it. */
type Scope = { main: Rest; beside: Rest[] }

class ScopeEnded extends Error {}

export class ReferenceProcess {
  private scope: Scope
  private facts: Facts

  constructor(block: Block, facts: Facts) {
    this.facts = facts
    this.scope = this.guarded(() => ({ main: this.begin(block), beside: [] }))
  }

  get ended(): boolean {
    return isOver(this.scope)
  }

  openTasks(): string[] {
    return tasksIn(this.scope)
      .map((task) => task.block.id)
      .toSorted()
  }

  timers(): string[] {
    const onTasks = tasksIn(this.scope).flatMap((task) => (task.block.timer === undefined || task.rang ? [] : [task.block.timer.id]))
    const onSubs = subsIn(this.scope).flatMap((sub) => sub.block.timer?.id ?? [])
    return [...onTasks, ...onSubs, ...racesIn(this.scope).map((race) => race.block.timer)].toSorted()
  }

  messages(): string[] {
    return racesIn(this.scope)
      .map((race) => race.block.message)
      .toSorted()
  }

  receive(message: string, facts: Facts): void {
    this.change(facts, (rest) =>
      rest !== 'done' && rest.kind === 'race' && rest.block.message === message ? this.begin(rest.block.of[1]) : undefined,
    )
  }

  complete(id: string, facts: Facts): void {
    this.change(facts, (rest) => (rest !== 'done' && rest.kind === 'task' && rest.block.id === id ? 'done' : undefined))
  }

  ring(id: string, facts: Facts): void {
    this.change(facts, (rest, scope) => {
      if (rest === 'done') return undefined
      if (rest.kind === 'race' && rest.block.timer === id) return this.begin(rest.block.of[0])
      if (rest.kind === 'sub' && rest.block.timer?.id === id) return this.begin(chain(rest.block.timer.then))
      if (rest.kind !== 'task' || rest.block.timer?.id !== id || rest.rang) return undefined
      if (rest.block.timer.interrupting) return this.begin(chain(rest.block.timer.then))
      scope.beside.push(this.begin(chain(rest.block.timer.then)))
      return { ...rest, rang: true }
    })
  }

  /** Replace the first rest that `rewrite` knows, then let everything that can move on move on. */
  private change(facts: Facts, rewrite: (rest: Rest, scope: Scope) => Rest | undefined): void {
    this.facts = facts
    let changed = false
    const once = (rest: Rest, scope: Scope) => {
      if (changed) return undefined
      try {
        const replacement = rewrite(rest, scope)
        changed = replacement !== undefined
        return replacement
      } catch (error) {
        // What took its place ended the scope at once.
        changed = true
        throw error
      }
    }
    this.scope = this.guarded(() => this.walkScope(this.scope, once))
    if (!changed) throw new Error('nothing to change')
  }

  private guarded(work: () => Scope): Scope {
    try {
      return work()
    } catch (error) {
      if (error instanceof ScopeEnded) return { main: 'done', beside: [] }
      throw error
    }
  }

  private walkScope(scope: Scope, rewrite: (rest: Rest, scope: Scope) => Rest | undefined): Scope {
    const fresh: Scope = { main: scope.main, beside: [] }
    const beside = scope.beside.slice()
    // The main part first: the oldest tokens are there. What a warning timer starts is added to `fresh`.
    fresh.main = this.walk(scope.main, fresh, rewrite)
    fresh.beside.unshift(...beside.map((rest) => this.walk(rest, fresh, rewrite)))
    fresh.beside = fresh.beside.filter((rest) => rest !== 'done')
    return fresh
  }

  private walk(rest: Rest, scope: Scope, rewrite: (rest: Rest, scope: Scope) => Rest | undefined): Rest {
    const replaced = rewrite(rest, scope)
    if (replaced !== undefined) return replaced
    if (rest === 'done') return rest
    switch (rest.kind) {
      case 'task':
      case 'race':
        return rest
      case 'sequence':
        return this.follow(this.walk(rest.now, scope, rewrite), rest.then)
      case 'together': {
        const of = rest.of.map((part) => this.walk(part, scope, rewrite))
        return of.every((part) => part === 'done') ? 'done' : { ...rest, of }
      }
      case 'loop':
        return this.around(this.walk(rest.body, scope, rewrite), rest.block)
      case 'sub': {
        const inner = this.guarded(() => this.walkScope(rest.scope, rewrite))
        return isOver(inner) ? 'done' : { ...rest, scope: inner }
      }
    }
  }

  private begin(block: Block): Rest {
    switch (block.type) {
      case 'task':
        return { kind: 'task', block, rang: false }
      case 'sequence':
        return this.follow('done', block.of)
      case 'choice': {
        const position = block.when.findIndex((name) => this.facts[name] === true)
        const chosen = block.of[position < 0 ? block.of.length - 1 : position]!
        if (chosen === null) throw new ScopeEnded()
        return this.begin(chosen)
      }
      case 'together': {
        const of = block.of.map((part) => this.begin(part))
        return of.every((part) => part === 'done') ? 'done' : { kind: 'together', of }
      }
      case 'some': {
        const open = block.of.filter((_, position) => this.facts[block.when[position] ?? ''] === true)
        const of = (open.length > 0 ? open : block.of.slice(-1)).map((part) => this.begin(part))
        return of.every((part) => part === 'done') ? 'done' : { kind: 'together', of }
      }
      case 'race':
        return { kind: 'race', block }
      case 'loop':
        return this.around(this.begin(block.body), block)
      case 'sub': {
        const scope = this.guarded(() => ({ main: this.begin(block.body), beside: [] }))
        return isOver(scope) ? 'done' : { kind: 'sub', block, scope }
      }
    }
  }

  private follow(now: Rest, then: readonly Block[]): Rest {
    if (now !== 'done') return { kind: 'sequence', now, then }
    const [next, ...later] = then
    return next === undefined ? 'done' : this.follow(this.begin(next), later)
  }

  private around(body: Rest, block: Extract<Block, { type: 'loop' }>): Rest {
    if (body !== 'done') return { kind: 'loop', block, body }
    return this.facts[block.again] === true ? this.around(this.begin(block.body), block) : 'done'
  }
}

const chain = (ids: readonly string[]): Block => ({ type: 'sequence', of: ids.map((id) => ({ type: 'task', id })) })
const isOver = (scope: Scope) => scope.main === 'done' && scope.beside.length === 0

function partsOf(rest: Rest): Rest[] {
  if (rest === 'done') return []
  switch (rest.kind) {
    case 'task':
    case 'race':
      return []
    case 'sequence':
      return [rest.now]
    case 'together':
      return rest.of
    case 'loop':
      return [rest.body]
    case 'sub':
      return [rest.scope.main, ...rest.scope.beside]
  }
}
const allRests = (rest: Rest): Rest[] => [rest, ...partsOf(rest).flatMap(allRests)]
const restsIn = (scope: Scope) => [scope.main, ...scope.beside].flatMap(allRests)
const tasksIn = (scope: Scope) =>
  restsIn(scope)
    .filter((rest) => rest !== 'done')
    .filter((rest) => rest.kind === 'task')
const subsIn = (scope: Scope) =>
  restsIn(scope)
    .filter((rest) => rest !== 'done')
    .filter((rest) => rest.kind === 'sub')
const racesIn = (scope: Scope) =>
  restsIn(scope)
    .filter((rest) => rest !== 'done')
    .filter((rest) => rest.kind === 'race')
