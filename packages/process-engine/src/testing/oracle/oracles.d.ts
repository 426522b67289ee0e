// What is used of programs that come without types.
declare module 'bpmn-js-token-simulation/lib/simulator' {
  const module: Readonly<Record<string, unknown>>
  export default module
}
declare module 'diagram-js/lib/core/EventBus' {
  const EventBus: new () => object
  export default EventBus
}
declare module 'bpmn-elements' {
  export type ElementApi = {
    readonly id: string
    readonly type: string
    readonly content: { readonly isMultiInstance?: boolean; readonly isSequential?: boolean }
    getPostponed(): ElementApi[]
    getExecuting(): ElementApi[]
    signal(message: object): void
  }
  export type RunningDefinition = {
    run(): void
    once(event: string, listener: () => void): void
    getPostponed(): ElementApi[]
  }
  export const Environment: new (options: object) => object
  export const Context: (model: unknown, environment: object) => object
  export const Definition: (context: object) => RunningDefinition
}
