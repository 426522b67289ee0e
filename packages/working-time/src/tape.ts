import type { Minute } from './civil-day.ts'
import type { Counter } from './counters.ts'

/** What a count tells while it runs, so that one algorithm gives the date alone (no tape) or the date with its due ledger. */
export type Tape = {
  /** Counting starts at `from`, or starts anew because of the pause with this index (or an explicit restart): what was told before is void. */
  begin(from: Minute, restart: number | 'EXPLICIT' | null): void
  /** A stretch is laid, `counter.amount` long. */
  stretch(index: number, counter: Counter): void
  /** A pause moved the end by `amount` of what the counter counts (null: it is open); `counter.isSpent` tells that nothing was left. */
  pause(index: number, counter: Counter, amount: number | null): void
  /** A stretch that began at `from` has ended. */
  end(from: Minute, counter: Counter): void
}
