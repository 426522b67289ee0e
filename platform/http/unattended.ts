/** Sent with what a page asks by itself, to see whether there is news: it is no act of anybody and keeps nobody signed in. */
export const UNATTENDED_HEADER = 'motcua-unattended'
