import { describe, expect, it } from 'vitest'
import { refuse } from '@motcua/terms'
import { sendProblems } from './send-problems.ts'

const known = { sections: [{ key: 'child' }, { key: 'mother' }], say: ({ code }: { code: string }) => `câu của ${code}` }

describe('Why an application was not sent', () => {
  it('leads each faulty answer to its page', () => {
    const refused = refuse('eform.answers-faulty', {
      fields: [
        { path: 'child.birthDate', code: 'date.in-future', message: 'Ngày này không thể sau hôm nay.' },
        { path: 'elsewhere', code: 'eform.unknown-field', message: 'Biểu mẫu không có mục này.' },
      ],
    })
    expect(sendProblems(refused, known)).toEqual([
      { message: 'Ngày này không thể sau hôm nay.', path: 'to-khai/child' },
      { message: 'Biểu mẫu không có mục này.', path: null },
    ])
  })

  it('leads faulty people to their page, each with its own sentence', () => {
    const refused = refuse('dossier.person-faulty', { fields: [{ field: 'applicant.phone', code: 'phone.malformed', data: {} }] })
    expect(sendProblems(refused, known)).toEqual([{ message: 'câu của phone.malformed', path: 'chu-ho-so' }])
  })

  it('R-023 leads missing papers to the list, and says the rest as it is', () => {
    expect(sendProblems(refuse('dossier.documents-missing', { missing: ['Giấy chứng sinh'] }), known)).toEqual([
      { message: 'câu của dossier.documents-missing', path: 'giay-to' },
    ])
    expect(sendProblems(refuse('procedure.not-published'), known)[0]?.path).toBeNull()
  })
})
