/** True when the built pages are younger than everything they are made of, or when there is nothing to build. */
export function pagesAreCurrent(root: string): boolean
