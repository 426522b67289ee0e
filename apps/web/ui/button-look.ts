/** How a button or a link that looks like one appears. */
export type ButtonLook = {
  /** `main`: the one thing to do here. `plain`: the rest. `danger`: cannot be undone; heavier, never red. `as-link`: an act that reads as a link. */
  tone?: 'main' | 'plain' | 'danger' | 'as-link'
  small?: boolean
  wide?: boolean
}

export function buttonClass({ tone = 'main', small = false, wide = false }: ButtonLook): string {
  return ['btn', tone === 'main' ? '' : tone, small ? 'small' : '', wide ? 'wide' : ''].filter((word) => word !== '').join(' ')
}
