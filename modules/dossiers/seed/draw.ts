import { createHash } from 'node:crypto'

/**
 * Numbers that look like chance and depend on nothing but what they are drawn for: the same name gives the same row of numbers
 * everywhere, whoever draws first (sfc32).
 * @example new Draw('seed 1', 'H12.126', 17).below(6)
 */
export class Draw {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(...name: readonly (string | number)[]) {
    const digest = createHash('md5').update(name.join('\n')).digest()
    this.#a = digest.readInt32LE(0)
    this.#b = digest.readInt32LE(4)
    this.#c = digest.readInt32LE(8)
  }

  /** Any 32 bits, unsigned. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** From 0, below 1. */
  share(): number {
    return this.bits() / 4_294_967_296
  }

  /** A whole number from 0, below `count`. */
  below(count: number): number {
    return Math.floor(this.share() * count)
  }

  between(first: number, last: number): number {
    return first + this.below(last - first + 1)
  }

  chance(share: number): boolean {
    return this.share() < share
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }

  /** `length` figures. */
  figures(length: number): string {
    let text = ''
    while (text.length < length) text += String(this.bits()).padStart(10, '0').slice(1, 9)
    return text.slice(0, length)
  }

  /** A key whose first bits are a moment (UUIDv7). */
  idAt(epochMs: number): string {
    const time = epochMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-${this.#tail('7')}`
  }

  /** A key that says nothing (UUIDv4). */
  id(): string {
    const head = hex(this.bits())
    return `${head}-${hex(this.bits()).slice(4)}-${this.#tail('4')}`
  }

  #tail(version: string): string {
    const [first, second, third] = [hex(this.bits()), hex(this.bits()), hex(this.bits())]
    return `${version}${first.slice(0, 3)}-${'89ab'[this.below(4)]}${first.slice(3, 6)}-${second}${third.slice(0, 4)}`
  }
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0')

/** Picks by weight in constant effort: what is twice as heavy is picked twice as often. */
export class WeightedList<T> {
  readonly #items: readonly T[]
  readonly #upTo: Float64Array
  readonly total: number

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    this.#items = items
    this.#upTo = new Float64Array(items.length)
    let total = 0
    for (const [index, item] of items.entries()) this.#upTo[index] = total += weightOf(item)
    this.total = total
  }

  /** @throws Error when nothing in the list has weight */
  pick(draw: Draw): T {
    if (this.total <= 0) throw new Error('Nothing to pick from')
    const wanted = draw.share() * this.total
    let [low, high] = [0, this.#items.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#upTo[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return this.#items[low]!
  }
}
