export const VN_NAMESPACE = 'urn:vn:mot-cua:1'

/** Attributes of an activity in the `vn:` namespace, in the order in which they are written. */
export const vnAttributes = ['unit', 'role', 'kind', 'hours', 'product', 'form', 'legalStep', 'pausesClock', 'outcomes'] as const
export type VnAttribute = (typeof vnAttributes)[number]

/** The extension in the form that bpmn-moddle (here and in the designer) understands. */
export const vnExtension = {
  name: 'MotCua',
  uri: VN_NAMESPACE,
  prefix: 'vn',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Step',
      extends: ['bpmn:Activity'],
      properties: vnAttributes.map((name) => ({ name, isAttr: true, type: 'String' })),
    },
    // The list whose entries are gone through, and what a process answers to whoever called it.
    {
      name: 'Several',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: [{ name: 'collection', isAttr: true, type: 'String' }],
    },
    { name: 'Answer', extends: ['bpmn:EndEvent'], properties: [{ name: 'outcome', isAttr: true, type: 'String' }] },
  ],
} as const
