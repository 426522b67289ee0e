/**
 * Headers of what the page asks by itself, to see whether there is news: no act of anybody, it keeps nobody signed in.
 * The name is that of `platform/http/unattended.ts`, which code of the browser may not load.
 */
export const unattendedHeaders: Readonly<Record<string, string>> = { 'motcua-unattended': 'yes' }
