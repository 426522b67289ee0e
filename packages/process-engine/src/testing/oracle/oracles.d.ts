// What is used of programs that come without types.
declare module 'bpmn-js-token-simulation/lib/simulator' {
  const module: Readonly<Record<string, unknown>>
  export default module
}
declare module 'diagram-js/lib/core/EventBus' {
  const EventBus: new () => object
  export default EventBus
}
declare module 'moddle-context-serializer' {
  export const TypeResolver: (elements: unknown) => unknown
  const serialize: (context: unknown, resolver: unknown) => unknown
  export default serialize
}
