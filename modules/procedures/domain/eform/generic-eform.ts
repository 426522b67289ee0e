import { addressDefinitions, type EForm } from './eform.ts'

/** The form of every procedure that has none of its own: who asks, and for what. */
export const genericEForm: EForm = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:motcua:eform:generic:1',
  title: 'Đơn đề nghị giải quyết thủ tục hành chính',
  'x-basis': null,
  type: 'object',
  additionalProperties: false,
  required: ['requester', 'request', 'confirmation'],
  properties: {
    requester: {
      type: 'object',
      title: 'Người đề nghị',
      additionalProperties: false,
      required: ['fullName', 'citizenNumber', 'phone', 'address'],
      properties: {
        fullName: { type: 'string', title: 'Họ, chữ đệm, tên', 'x-field': 'personName', 'x-prefill': 'name', maxLength: 100 },
        citizenNumber: {
          type: 'string',
          title: 'Số định danh cá nhân',
          'x-field': 'citizenNumber',
          'x-prefill': 'citizenNumber',
          pattern: '^\\d{12}$',
        },
        birthDate: {
          type: 'string',
          title: 'Ngày, tháng, năm sinh',
          description: 'Chỉ biết năm sinh thì nhập năm.',
          'x-field': 'partialDate',
          pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
        },
        phone: { type: 'string', title: 'Số điện thoại', 'x-field': 'phone', 'x-prefill': 'phone', pattern: '^0\\d{9,10}$' },
        email: { type: 'string', title: 'Thư điện tử', 'x-field': 'email', 'x-prefill': 'email', format: 'email', maxLength: 254 },
        address: { $ref: '#/$defs/address', title: 'Nơi cư trú', 'x-field': 'address' },
        forOrganisation: { type: 'boolean', title: 'Đề nghị thay mặt tổ chức, doanh nghiệp', 'x-field': 'checkbox' },
      },
    },
    organisation: {
      type: 'object',
      title: 'Tổ chức, doanh nghiệp đề nghị',
      additionalProperties: false,
      'x-show-if': { field: 'requester.forOrganisation', equals: true },
      'x-required': true,
      required: ['name', 'taxCode', 'position'],
      properties: {
        name: { type: 'string', title: 'Tên tổ chức, doanh nghiệp', 'x-field': 'text', maxLength: 300 },
        taxCode: {
          type: 'string',
          title: 'Mã số thuế hoặc mã số doanh nghiệp',
          'x-field': 'taxCode',
          pattern: '^(\\d{10}(-\\d{3})?|\\d{12})$',
        },
        position: { type: 'string', title: 'Chức vụ của người đề nghị', 'x-field': 'text', maxLength: 100 },
        address: { $ref: '#/$defs/address', title: 'Địa chỉ trụ sở', 'x-field': 'address' },
      },
    },
    request: {
      type: 'object',
      title: 'Nội dung đề nghị',
      additionalProperties: false,
      required: ['content'],
      properties: {
        content: {
          type: 'string',
          title: 'Nội dung đề nghị giải quyết',
          description: 'Nêu rõ việc cần giải quyết và lý do, nếu có.',
          'x-field': 'lines',
          minLength: 10,
          maxLength: 5000,
        },
      },
    },
    confirmation: {
      type: 'object',
      title: 'Cam đoan',
      additionalProperties: false,
      required: ['truthful'],
      properties: {
        truthful: {
          type: 'boolean',
          title: 'Tôi cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.',
          'x-field': 'checkbox',
          const: true,
        },
      },
    },
  },
  $defs: { address: addressDefinitions.address },
}
