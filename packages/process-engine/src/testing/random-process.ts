import * as fc from 'fast-check'

/** A well-formed piece of a process: one way in, one way out. */
export type Block =
  | {
      readonly type: 'task'
      readonly id: string
      readonly timer?: { readonly id: string; readonly interrupting: boolean; readonly then: readonly string[] }
    }
  | { readonly type: 'sequence'; readonly of: readonly Block[] }
  /** `when[i]` opens branch i; the last branch is the default. A branch of null ends everything in its scope. */
  | { readonly type: 'choice'; readonly when: readonly string[]; readonly of: readonly (Block | null)[] }
  | { readonly type: 'together'; readonly of: readonly Block[] }
  /** `when[i]` opens branch i as well; the last branch is taken when nothing else is. */
  | { readonly type: 'some'; readonly when: readonly string[]; readonly of: readonly Block[] }
  /** Whatever happens first: a timer or a message, named like their events. */
  | { readonly type: 'race'; readonly timer: string; readonly message: string; readonly of: readonly [Block, Block] }
  | { readonly type: 'loop'; readonly body: Block; readonly again: string }
  | { readonly type: 'sub'; readonly body: Block; readonly timer?: { readonly id: string; readonly then: readonly string[] } }

/** Names of the facts that decide: v0 ... v5. */
export const factNames = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5'] as const
const fact = fc.constantFrom(...factNames)

const { block: blocks } = fc.letrec<{ block: Block }>((tie) => {
  const task: fc.Arbitrary<Block> = fc
    .record({ timed: fc.integer({ min: 0, max: 4 }), extra: fc.integer({ min: 1, max: 2 }) })
    .map(({ timed, extra }) => {
      if (timed > 1) return { type: 'task', id: '' }
      return { type: 'task', id: '', timer: { id: '', interrupting: timed === 0, then: Array.from({ length: extra }, () => '') } }
    })
  const several = fc.array(tie('block'), { minLength: 2, maxLength: 3 })
  return {
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'block' },
      task,
      several.map((of): Block => ({ type: 'sequence', of })),
      fc.tuple(fact, fact, several, fc.boolean(), fc.nat({ max: 5 })).map(([a, b, of, empty, stop]): Block => {
        const branches: (Block | null)[] = [...of]
        if (empty) branches[branches.length - 1] = { type: 'sequence', of: [] }
        if (stop === 0) branches[0] = null
        return { type: 'choice', when: [a, b].slice(0, branches.length - 1), of: branches }
      }),
      several.map((of): Block => ({ type: 'together', of })),
      fc.tuple(fact, fact, several).map(([a, b, of]): Block => ({ type: 'some', when: [a, b].slice(0, of.length - 1), of })),
      fc.tuple(tie('block'), tie('block')).map((of): Block => ({ type: 'race', timer: '', message: '', of })),
      fc.tuple(tie('block'), fact).map(([inner, again]): Block => ({
        type: 'loop',
        body: { type: 'sequence', of: [{ type: 'task', id: '' }, inner] },
        again,
      })),
      fc
        .tuple(tie('block'), fc.boolean())
        .map(([body, timed]): Block => ({ type: 'sub', body, ...(timed ? { timer: { id: '', then: [''] } } : {}) })),
    ),
  }
})

/** Random processes made of blocks, with ids. */
export const randomBlock: fc.Arbitrary<Block> = blocks.map((block) => withIds(block, { next: 1 }))

function withIds(block: Block, ids: { next: number }): Block {
  const id = (letter: string) => `${letter}${ids.next++}`
  switch (block.type) {
    case 'task':
      return {
        type: 'task',
        id: id('T'),
        ...(block.timer === undefined ? {} : { timer: { ...block.timer, id: id('B'), then: block.timer.then.map(() => id('T')) } }),
      }
    case 'loop':
      return { ...block, body: withIds(block.body, ids) }
    case 'sub':
      return {
        type: 'sub',
        body: withIds(block.body, ids),
        ...(block.timer === undefined ? {} : { timer: { id: id('B'), then: block.timer.then.map(() => id('T')) } }),
      }
    case 'race':
      return { ...block, timer: id('W'), message: id('N'), of: [withIds(block.of[0], ids), withIds(block.of[1], ids)] }
    case 'choice':
      return { ...block, of: block.of.map((branch) => (branch === null ? null : withIds(branch, ids))) }
    default:
      return { ...block, of: block.of.map((part) => withIds(part, ids)) }
  }
}

/** The messages a block waits for, as definitions in front of the process. */
export function blockMessages(block: Block): string {
  return (
    JSON.stringify(block)
      .match(/"message":"(\w+)"/g)
      ?.map((found) => found.slice(11, -1))
      .map((name) => `<message id="m_${name}" name="m_${name}"/>`)
      .join('') ?? ''
  )
}

/** The elements of a process that runs the block. */
export function blockElements(block: Block): string {
  return new BlockWriter().scope(block)
}

class BlockWriter {
  private next = 1

  scope(block: Block): string {
    const [start, end] = [this.id('s'), this.id('e')]
    const inner = this.draw(block, start, '')
    return `<startEvent id="${start}"/><endEvent id="${end}"/>${inner.xml}${this.flow(inner.out, end, inner.condition)}`
  }

  /** Draw a block that is entered from `from`; `out` is the node to go on from, `condition` what the flow out of it needs. */
  private draw(block: Block, from: string, condition: string): { xml: string; out: string; condition: string } {
    switch (block.type) {
      case 'task': {
        const task = `<userTask id="${block.id}"/>${this.flow(from, block.id, condition)}`
        if (block.timer === undefined) return { xml: task, out: block.id, condition: '' }
        return this.drawTimer(task, block.id, block.timer)
      }
      case 'sequence': {
        let at = { xml: '', out: from, condition }
        for (const part of block.of) {
          const drawn = this.draw(part, at.out, at.condition)
          at = { ...drawn, xml: at.xml + drawn.xml }
        }
        return at
      }
      case 'choice': {
        const [split, merge] = [this.id('X'), this.id('M')]
        const drawn = block.of.map((branch, position) => this.drawBranch(branch, split, merge, block.when[position] ?? 'default'))
        const xml = `<exclusiveGateway id="${split}" default="${split}-d"/><exclusiveGateway id="${merge}"/>${this.flow(from, split, condition)}`
        return { xml: xml + drawn.join(''), out: merge, condition: '' }
      }
      case 'together': {
        const [split, join] = [this.id('P'), this.id('J')]
        const branches = block.of.map((branch) => {
          const inner = this.draw(branch, split, '')
          return inner.xml + this.flow(inner.out, join, inner.condition)
        })
        return {
          xml: `<parallelGateway id="${split}"/><parallelGateway id="${join}"/>${this.flow(from, split, condition)}${branches.join('')}`,
          out: join,
          condition: '',
        }
      }
      case 'some': {
        const [split, join] = [this.id('O'), this.id('J')]
        const branches = block.of.map((branch, position) => {
          const inner = this.draw(branch, split, block.when[position] ?? 'default')
          return inner.xml + this.flow(inner.out, join, inner.condition)
        })
        const xml = `<inclusiveGateway id="${split}" default="${split}-d"/><inclusiveGateway id="${join}"/>${this.flow(from, split, condition)}`
        return { xml: xml + branches.join(''), out: join, condition: '' }
      }
      case 'race': {
        const [split, merge] = [this.id('V'), this.id('M')]
        const { timer, message } = block
        const events = [
          `<intermediateCatchEvent id="${timer}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`,
          `<intermediateCatchEvent id="${message}"><messageEventDefinition messageRef="m_${message}"/></intermediateCatchEvent>`,
        ]
        const ways = [timer, message].map((event, position) => {
          const inner = this.draw(block.of[position as 0 | 1], event, '')
          return this.flow(split, event, '') + inner.xml + this.flow(inner.out, merge, inner.condition)
        })
        const gateways = `<eventBasedGateway id="${split}"/><exclusiveGateway id="${merge}"/>${this.flow(from, split, condition)}`
        return { xml: gateways + events.join('') + ways.join(''), out: merge, condition: '' }
      }
      case 'loop': {
        const [merge, split] = [this.id('M'), this.id('X')]
        const body = this.draw(block.body, merge, '')
        const gateways = `<exclusiveGateway id="${merge}"/><exclusiveGateway id="${split}" default="${split}-d"/>`
        const links = this.flow(from, merge, condition) + this.flow(body.out, split, body.condition) + this.flow(split, merge, block.again)
        return { xml: gateways + body.xml + links, out: split, condition: 'default' }
      }
      case 'sub': {
        const sub = this.id('S')
        const xml = `<subProcess id="${sub}">${this.scope(block.body)}</subProcess>${this.flow(from, sub, condition)}`
        if (block.timer === undefined) return { xml, out: sub, condition: '' }
        return this.drawTimer(xml, sub, { ...block.timer, interrupting: true })
      }
    }
  }

  private drawBranch(branch: Block | null, split: string, merge: string, when: string): string {
    if (branch === null) {
      const stop = this.id('Z')
      return `<endEvent id="${stop}"><terminateEventDefinition/></endEvent>${this.flow(split, stop, when)}`
    }
    const inner = this.draw(branch, split, when)
    return inner.xml + this.flow(inner.out, merge, inner.condition)
  }

  private drawTimer(xml: string, host: string, timer: { id: string; interrupting: boolean; then: readonly string[] }) {
    const boundary = `<boundaryEvent id="${timer.id}" attachedToRef="${host}" cancelActivity="${timer.interrupting}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>`
    const chain = this.draw({ type: 'sequence', of: timer.then.map((id) => ({ type: 'task', id })) }, timer.id, '')
    const target = this.id(timer.interrupting ? 'M' : 'e')
    const meeting = timer.interrupting ? `<exclusiveGateway id="${target}"/>${this.flow(host, target, '')}` : `<endEvent id="${target}"/>`
    return {
      xml: xml + boundary + chain.xml + meeting + this.flow(chain.out, target, ''),
      out: timer.interrupting ? target : host,
      condition: '',
    }
  }

  /** `condition` is a fact's name, 'default' for the default flow of a gateway, or nothing. */
  private flow(from: string, to: string, condition: string): string {
    const id = condition === 'default' ? `${from}-d` : this.id('f')
    const body = condition === '' || condition === 'default' ? '' : `<conditionExpression>${condition}</conditionExpression>`
    return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${body}</sequenceFlow>`
  }

  private id(letter: string): string {
    return `${letter}_${this.next++}`
  }
}
