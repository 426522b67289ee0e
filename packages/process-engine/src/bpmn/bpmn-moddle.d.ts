declare module 'bpmn-moddle' {
  /** One element of a parsed model; its properties depend on its type and are read by name. */
  export type ModdleElement = {
    readonly $type: string
    readonly id?: string
    readonly name?: string
    get(property: string): unknown
    $instanceOf(type: string): boolean
  }
  export class BpmnModdle {
    constructor(extensions?: Readonly<Record<string, unknown>>)
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { readonly message: string }[] }>
  }
}
