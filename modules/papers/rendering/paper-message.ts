/** What the maker asks of its child: one template, one view. */
export type PaperRequest = { readonly id: number; readonly template: string; readonly view: object }

/** What the child answers. `diagnosis` holds no text of the view. */
export type PaperReply = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly diagnosis: string }
