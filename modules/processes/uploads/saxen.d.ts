declare module 'saxen' {
  type Decode = (text: string) => string
  /** Reads XML as a stream of tags; attributes are read only when asked for. */
  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (text: string, decode: Decode) => void): this
    on(event: 'cdata' | 'error', listener: (value: string) => void): this
    parse(xml: string): void
  }
}
