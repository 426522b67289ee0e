/** Things that will happen, the earliest first; of the same moment, the one that was put in first. A binary heap. */
export class EventQueue<T> {
  private readonly times: number[] = []
  private readonly orders: number[] = []
  private readonly things: T[] = []
  private next = 0

  get size(): number {
    return this.things.length
  }

  put(time: number, thing: T): void {
    let at = this.things.length
    this.times.push(time)
    this.orders.push(this.next++)
    this.things.push(thing)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.isBefore(at, above)) return
      this.swap(at, above)
      at = above
    }
  }

  /** Take the earliest out; undefined when nothing is left. */
  take(): { readonly time: number; readonly thing: T } | undefined {
    const last = this.things.length - 1
    if (last < 0) return undefined
    this.swap(0, last)
    const time = this.times.pop()!
    this.orders.pop()
    const thing = this.things.pop()!
    for (let at = 0; ;) {
      let least = at
      const left = 2 * at + 1
      if (left < last && this.isBefore(left, least)) least = left
      if (left + 1 < last && this.isBefore(left + 1, least)) least = left + 1
      if (least === at) return { time, thing }
      this.swap(at, least)
      at = least
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.times[a]!, this.times[b]!]
    return one < other || (one === other && this.orders[a]! < this.orders[b]!)
  }

  private swap(a: number, b: number): void {
    ;[this.times[a], this.times[b]] = [this.times[b]!, this.times[a]!]
    ;[this.orders[a], this.orders[b]] = [this.orders[b]!, this.orders[a]!]
    ;[this.things[a], this.things[b]] = [this.things[b]!, this.things[a]!]
  }
}
