import * as fc from 'fast-check'

/** A random graph, sound or not: node i leads to later nodes, tasks also back; every node has a kind. */
export type Net = {
  readonly kinds: readonly ('task' | 'choice' | 'parallel' | 'some')[]
  readonly links: readonly { readonly from: number; readonly to: number }[]
}

export const randomNet = (drawn: readonly Net['kinds'][number][]): fc.Arbitrary<Net> =>
  fc
    .record({
      kinds: fc.array(fc.constantFrom(...drawn), {
        minLength: 3,
        maxLength: 10,
      }),
      forward: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 12 }),
      back: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 2 }),
    })
    .map(({ kinds, forward, back }) => {
      const links: { from: number; to: number }[] = []
      // A chain through all nodes keeps everything reachable; -1 is the start.
      kinds.forEach((_, node) => links.push({ from: node - 1, to: node }))
      for (const [a, b] of forward) {
        const from = a % (kinds.length - 1)
        links.push({ from, to: from + 1 + (b % (kinds.length - from - 1)) })
      }
      // Loops go back from tasks only: a loop without a wait is another matter.
      for (const [a, b] of back)
        if (kinds[a % kinds.length] === 'task') links.push({ from: a % kinds.length, to: b % ((a % kinds.length) + 1) })
      return { kinds, links }
    })

const elementNames = { task: 'userTask', choice: 'exclusiveGateway', parallel: 'parallelGateway', some: 'inclusiveGateway' }

/** The elements of a net, nodes `N0`, `N1`, ...; fact `f3` opens flow 3, the last way out of a choice is its default. */
export function netElements(net: Net): string {
  const out = (node: number) => net.links.flatMap((link, id) => (link.from === node ? [id] : []))
  const nodes = net.kinds.map((kind, node) => {
    const ways = out(node)
    const byDefault = (kind === 'choice' || kind === 'some') && ways.length > 1 ? ` default="F${ways.at(-1)}"` : ''
    return `<${elementNames[kind]} id="N${node}"${byDefault}/>`
  })
  const flows = net.links.map(({ from, to }, id) => {
    const ways = out(from)
    const conditional = (net.kinds[from] === 'choice' || net.kinds[from] === 'some') && ways.length > 1 && id !== ways.at(-1)
    const condition = conditional ? `<conditionExpression>f${id}</conditionExpression>` : ''
    return `<sequenceFlow id="F${id}" sourceRef="${from < 0 ? 'start' : `N${from}`}" targetRef="N${to}">${condition}</sequenceFlow>`
  })
  return `<startEvent id="start"/>${nodes.join('')}${flows.join('')}`
}

/** Which flows are open. */
export const netFacts = (bits: readonly boolean[]) => Object.fromEntries(bits.map((bit, id) => [`f${id}`, bit]))
export const netBits = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })
