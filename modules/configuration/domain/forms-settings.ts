import { formSets } from '@motcua/terms'
import { z } from 'zod'
import { setting } from './setting.ts'
import { text } from './value-shapes.ts'

const suffix = z.string().regex(/^[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*$/u, 'must be capital letters and figures such as TNHS')

/** What official papers look like and are called (transition.md section 3, item 4). */
export const formsSettings = {
  'forms.set': setting({
    section: 'FORMS',
    vi: 'Bộ mẫu giấy tờ in lần đầu kể từ ngày này; giấy in lại giữ bộ mẫu của lần in đầu.',
    en: 'Set of official forms for first prints; a reprint keeps the set of its first print.',
    scopes: ['national', 'province'],
    shape: z.enum(formSets),
  }),
  'forms.number-suffixes': setting({
    section: 'FORMS',
    vi: 'Ký hiệu sau số của từng loại giấy.',
    en: 'Letters behind the number of each official paper.',
    scopes: ['province', 'agency'],
    shape: z.object({
      RECEIPT: suffix,
      SUPPLEMENT_REQUEST: suffix,
      REFUSAL_NOTICE: suffix,
      APOLOGY_NOTICE: suffix,
      STOP_NOTICE: suffix,
    }),
  }),
  'forms.head-lines': setting({
    section: 'FORMS',
    vi: 'Hai dòng tên cơ quan và địa danh ở đầu giấy; bỏ trống thì lấy theo cơ cấu tổ chức.',
    en: 'The two head lines and the place on papers; null takes them from the organisation.',
    scopes: ['province', 'agency'],
    shape: z.object({ superior: text.nullable(), issuer: text.nullable(), place: text.nullable() }),
  }),
  'forms.signature-titles': setting({
    section: 'FORMS',
    vi: 'Chức danh in ở ô ký của người nộp, người tiếp nhận, người giao và người nhận.',
    en: 'Titles over the signature boxes of papers.',
    scopes: ['province'],
    shape: z.object({ submitter: text, intakeOfficer: text, guide: text, giver: text, receiver: text }),
  }),
  'forms.print-language': setting({
    section: 'FORMS',
    vi: 'Ngôn ngữ của giấy tờ in.',
    en: 'Language of printed papers.',
    scopes: ['province'],
    shape: z.enum(['vi']),
  }),
} as const
