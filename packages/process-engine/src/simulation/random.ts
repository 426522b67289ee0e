/** A repeatable stream of chance: the same seed gives the same numbers on every machine (xoshiro128**). */
export class Random {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(seed: number) {
    // Neighbouring seeds must not give neighbouring streams: each word is mixed by itself (splitmix32).
    let state = seed | 0
    const word = () => {
      state = (state + 0x9e3779b9) | 0
      let mixed = state ^ (state >>> 16)
      mixed = Math.imul(mixed, 0x21f0aaad)
      mixed ^= mixed >>> 15
      mixed = Math.imul(mixed, 0x735a2d97)
      return mixed ^ (mixed >>> 15)
    }
    this.a = word()
    this.b = word()
    this.c = word()
    this.d = word()
  }

  /** Evenly between 0 and 1, without 1. */
  next(): number {
    const product = Math.imul(this.b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = this.b << 9
    this.c ^= this.a
    this.d ^= this.b
    this.b ^= this.c
    this.a ^= this.d
    this.c ^= shifted
    this.d = (this.d << 11) | (this.d >>> 21)
    return (result >>> 0) / 4294967296
  }

  /** Waiting times between things that happen by themselves. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next())
  }

  /** Never below zero, sometimes much above: how long work takes. `variation` is the standard deviation divided by the mean. */
  logNormal(mean: number, variation: number): number {
    if (mean <= 0 || variation <= 0) return Math.max(0, mean)
    const spread = Math.log(1 + variation * variation)
    return Math.exp(Math.log(mean) - spread / 2 + Math.sqrt(spread) * this.normal())
  }

  /** The position of one of several weights. */
  pick(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    const found = weights.findIndex((weight) => (left -= weight) < 0)
    return found < 0 ? weights.length - 1 : found
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }
}
