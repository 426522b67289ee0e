import { createContext } from 'react'

export type Shortcut = {
  /** One character, lower case: `t`, `/`. */
  readonly key: string
  /** What it does, as the button says it. */
  readonly label: string
  readonly run: () => void
}

/** The shortcuts of the page now on screen. */
export type Shortcuts = {
  readonly on: boolean
  setOn(on: boolean): void
  /** Adds one and returns how to take it away. Of two with the same key the newer one fires. */
  add(shortcut: Shortcut): () => void
  showList(): void
}

/** Undefined outside the desk: citizen pages have no shortcuts. */
export const ShortcutsContext = createContext<Shortcuts | undefined>(undefined)
