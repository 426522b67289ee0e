import { describe, expect, it } from 'vitest'
import { noticeWords } from './notice-words.ts'
import { noticeKinds } from './notice.ts'

const data = {
  code: 'H29.19-260302-0001',
  procedure: 'Cấp giấy phép thả diều',
  step: 'Thẩm định',
  due: '2026-03-05T16:30:00+07:00',
  until: '2026-04-01T23:59:59+07:00',
  days: '30',
}

describe('How notices read', () => {
  it.each(noticeKinds)('%s names the dossier and says in whole sentences what to do, in both languages', (kind) => {
    for (const words of [noticeWords[kind].vi(data), noticeWords[kind].en(data)]) {
      expect(words.title).not.toBe('')
      expect(words.body).toContain('H29.19-260302-0001')
      expect(words.body).toMatch(/\.$/)
      expect(`${words.title} ${words.body}`).not.toMatch(/undefined|null|\+07:00/)
    }
  })

  it('writes days and hours as people in Vietnam do', () => {
    expect(noticeWords.STEP_URGED.vi(data).body).toContain('đã quá hạn từ 16:30 05/03/2026')
    expect(noticeWords.SUPPLEMENT_REQUESTED.vi(data).body).toContain('hết ngày 01/04/2026')
  })

  it('R-077 says that a result came early', () => {
    expect(noticeWords.RESULT_READY.vi({ ...data, early: 'yes' }).title).toBe('Hồ sơ đã có kết quả trước hạn')
    expect(noticeWords.RESULT_READY.vi({ ...data, early: 'no' }).title).toBe('Hồ sơ đã có kết quả')
  })
})
