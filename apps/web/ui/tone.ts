/** What a mark or notice says with its colour, beside its word. `late` is the only red. */
export type Tone = 'info' | 'soon' | 'late' | 'done'
