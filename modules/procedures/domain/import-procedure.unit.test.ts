import { describe, expect, it } from 'vitest'
import { kiteFlyingPermit } from '../testing/kite-flying-permit.ts'
import type { FindingCode } from './finding.ts'
import { importProcedure, type ImportedProcedure } from './import-procedure.ts'
import type { ProcedureContent } from './procedure-version.ts'

const read = (overrides: Record<string, unknown>): ImportedProcedure => importProcedure(kiteFlyingPermit(overrides))
const content = (overrides: Record<string, unknown>): ProcedureContent => {
  const { version } = read(overrides)
  if (version === undefined) throw new Error('the record was refused')
  return version
}
const paths = (imported: ImportedProcedure, code: FindingCode): string[] =>
  imported.findings.filter((f) => f.code === code).map((f) => f.path)

describe('A clean record', () => {
  it('is imported as it stands, without a finding', () => {
    const imported = importProcedure(kiteFlyingPermit())
    expect(imported.outcome).toBe('imported')
    expect(imported.findings).toEqual([])
    expect(imported.version?.decision).toEqual({ number: '01/QĐ-UBND', date: '2026-01-05', agency: 'Ủy ban nhân dân tỉnh' })
  })

  it('names every part that the source is silent about', () => {
    const imported = read({ steps: undefined, setCount: undefined, fees: undefined })
    expect(imported.outcome).toBe('imported')
    expect(paths(imported, 'source-silent').sort()).toEqual(['fees', 'setCount', 'steps'])
  })
})

describe('Codes', () => {
  it('compares codes with a province suffix on their first eight characters', () => {
    const imported = read({ code: '2.000286.000.00.00.H37' })
    expect(imported.code).toBe('2.000286')
    expect(imported.outcome).toBe('mended')
    expect(imported.version?.localSuffix).toBe('.000.00.00.H37')
    expect(paths(imported, 'code-suffix')).toEqual(['code'])
  })

  it('gives back the zeros that a number has lost', () => {
    expect(read({ code: 2.00012 }).code).toBe('2.000120')
  })

  it.each([['224022'], ['019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7'], [''], [null], [{}], ['12.000286'], ['2.0002867']])(
    'refuses what is no procedure code: %j',
    (code) => {
      expect(read({ code }).outcome).toBe('refused')
    },
  )

  it('takes a placeholder and says that it is one', () => {
    const imported = read({ code: 'LT-MN-TL' })
    expect(imported.outcome).toBe('imported')
    expect(imported.version?.source.codeStatus).toBe('PLACEHOLDER')
    expect(paths(imported, 'placeholder-code')).toEqual(['code'])
  })
})

describe('Names and text', () => {
  it('drops a leading "Thủ tục" and a code in brackets', () => {
    expect(content({ name: 'Thủ tục cấp giấy phép thả diều (9.000001)' }).name).toBe('Cấp giấy phép thả diều')
  })

  it('reads decomposed letters, look-alike letters, direction marks and hard spaces as the name that people see', () => {
    const odd = 'Ðăng ký\u00a0thả diều\u200e'.normalize('NFD')
    const imported = read({ name: odd })
    expect(imported.version?.name).toBe('Đăng ký thả diều')
    expect(imported.outcome).toBe('mended')
    expect(imported.findings.map((f) => f.code).sort()).toEqual(['text-invisible', 'text-look-alike', 'text-not-nfc'])
  })

  it('reads a Cyrillic letter inside a Vietnamese word as its Latin twin, and leaves a Russian word alone', () => {
    expect(content({ name: 'Cấp giấy phép thả diều сa nhân Россия' }).name).toBe('Cấp giấy phép thả diều ca nhân Россия')
  })

  it('takes the short name when the name is the title of a portal page', () => {
    const imported = read({ name: 'Cổng Dịch vụ công Quốc gia' })
    expect(imported.version?.name).toBe('Giấy phép thả diều')
    expect(paths(imported, 'name-is-page-title')).toEqual(['name'])
  })

  it('takes the name out of the title of a page', () => {
    expect(content({ name: 'Cấp giấy phép thả diều - Cổng Dịch vụ công Quốc gia' }).name).toBe('Cấp giấy phép thả diều')
  })

  it('keeps a name of 1,094 characters whole and moves the rest of a longer field to the notes', () => {
    const long = `${'Cấp giấy phép thả diều '.repeat(48).slice(0, 1093)}.`
    expect(content({ name: long }).name).toBe(long)
    const endless = 'Cấp giấy phép thả diều '.repeat(2200)
    const version = content({ name: endless })
    expect(version.name.length).toBeLessThanOrEqual(1201)
    expect(version.documentNotes[0]).toBe(endless.trim())
  })

  it('refuses a record without a name of any kind', () => {
    expect(read({ name: '  ', shortName: undefined }).outcome).toBe('refused')
  })

  it('says where the abolished district and the paper household book are still mentioned', () => {
    const imported = read({ conditions: ['Nộp tại UBND cấp huyện', 'Mang sổ hộ khẩu'], levels: ['commune', 'district'] })
    expect(paths(imported, 'district-level')).toEqual(expect.arrayContaining(['conditions[0]', 'levels[1]']))
    expect(paths(imported, 'household-book')).toEqual(['conditions[1]'])
    expect(imported.version?.levels).toEqual(['COMMUNE'])
  })

  it('takes the name of one province out of a national record', () => {
    expect(content({ implementingAgency: 'UBND cấp xã - tỉnh Quảng Trị' }).implementingAgency).toBe('UBND cấp xã')
    expect(content({ implementingAgency: 'Sở Nông nghiệp và Môi trường Thành phố Hà Nội' }).implementingAgency).toBe(
      'Sở Nông nghiệp và Môi trường',
    )
    expect(content({ implementingAgency: 'Công an tỉnh Cà Mau' }).implementingAgency).toBe('Công an cấp tỉnh')
  })
})

describe('Required documents', () => {
  const documents = (rows: unknown): ImportedProcedure => read({ documents: rows, cases: [] })

  it('moves rows of "0 bản chính" to the notes: they are headings, not papers', () => {
    const imported = documents([
      { id: 'd01', name: 'Đơn', forms: [{ kind: 'original', quantity: 1 }], requirement: 'required' },
      { id: 'd02', name: '* Giấy tờ phải xuất trình', forms: [{ kind: 'original', quantity: 0 }], requirement: 'required' },
      { id: 'd03', name: 'Lưu ý: nộp bản rõ nét', forms: [{ kind: 'original', quantity: 1 }], requirement: 'required' },
      { id: 'd04', name: 'Trường hợp đặc biệt, 0 bản chính', requirement: 'required' },
    ])
    expect(imported.version?.requiredDocuments.map((d) => d.id)).toEqual(['d01'])
    expect(imported.version?.documentNotes).toHaveLength(3)
    expect(paths(imported, 'note-row')).toEqual(['documents[1]', 'documents[2]', 'documents[3]'])
  })

  it('reads "20261 bản chính" as the year 2026 and one original', () => {
    const imported = documents([{ id: 'd01', name: 'Đơn', forms: [{ kind: 'original', quantity: 20261 }], requirement: 'required' }])
    expect(imported.version?.requiredDocuments[0]?.kinds).toEqual([{ kind: 'ORIGINAL', quantity: 1 }])
    expect(paths(imported, 'quantity-absurd')).toEqual(['documents[0].forms[0].quantity'])
  })

  it.each([[-1], [1e12], [2.5], ['nhiều'], [null]])('gives a believable number for the quantity %j', (quantity) => {
    const [document] = documents([{ id: 'd01', name: 'Đơn', forms: [{ kind: 'original', quantity }], requirement: 'required' }]).version!
      .requiredDocuments
    expect(document?.kinds[0]?.quantity).toBeGreaterThanOrEqual(1)
    expect(document?.kinds[0]?.quantity).toBeLessThanOrEqual(99)
  })

  it('reads "bản chính hoặc bản sao chứng thực" in one row as a choice of kinds', () => {
    const imported = documents([
      {
        id: 'd01',
        name: 'Giấy chứng nhận (bản chính hoặc bản sao có chứng thực)',
        forms: [{ kind: 'original', quantity: 1 }],
        requirement: 'required',
      },
    ])
    expect(imported.version?.requiredDocuments[0]).toMatchObject({
      kindChoice: 'ANY',
      kinds: [
        { kind: 'ORIGINAL', quantity: 1 },
        { kind: 'CERTIFIED_COPY', quantity: 1 },
      ],
    })
    expect(imported.outcome).toBe('mended')
  })

  it('shortens a 50,000-character row and keeps the whole text as its detail', () => {
    const text = `Giấy tờ chứng minh quyền sử dụng đất. ${'Gồm nhiều loại khác nhau; '.repeat(2000)}`.trim()
    const [document] = documents([{ id: 'd01', name: text, forms: [{ kind: 'copy', quantity: 1 }], requirement: 'required' }]).version!
      .requiredDocuments
    expect(document?.name.length).toBeLessThanOrEqual(402)
    expect(document?.detail).toBe(text)
  })

  it('reads a list that is one long text, a row a line', () => {
    const imported = documents('- Đơn xin thả diều: Bản chính: 1\n- Ảnh 4x6: Bản sao: 2\n\nGhi chú: nộp tại quầy')
    expect(imported.version?.requiredDocuments.map((d) => d.kinds)).toEqual([
      [{ kind: 'ORIGINAL', quantity: 1 }],
      [{ kind: 'COPY', quantity: 2 }],
    ])
    expect(imported.outcome).toBe('mended')
  })

  it('numbers rows whose id is missing or doubled, and keeps a case that the list of cases forgot', () => {
    const imported = documents([
      { id: 'd01', name: 'Đơn', forms: [{ kind: 'original', quantity: 1 }], requirement: 'required' },
      { id: 'd01', name: 'Ảnh', forms: [{ kind: 'copy', quantity: 1 }], requirement: 'required', caseIds: ['night'] },
      { name: 'Bản vẽ', forms: [{ kind: 'copy', quantity: 1 }], requirement: 'optional' },
    ])
    expect(imported.version?.requiredDocuments.map((d) => d.id)).toEqual(['d01', 'd02', 'd03'])
    expect(imported.version?.cases.map((c) => c.id)).toEqual(['night'])
    expect(paths(imported, 'unknown-case')).toEqual(['documents[1].caseIds[0]'])
  })

  it('R-022 looks residence up instead of asking for the abolished household book', () => {
    const imported = documents([{ id: 'd01', name: 'Sổ hộ khẩu', forms: [{ kind: 'copy', quantity: 1 }], requirement: 'required' }])
    expect(imported.version?.requiredDocuments[0]?.reusableFrom).toEqual([{ source: 'POPULATION_DB', name: 'CSDLQG về dân cư' }])
    expect(imported.outcome).toBe('mended')
  })
})

describe('Time limits', () => {
  const limits = (timeLimits: unknown, rest: Record<string, unknown> = {}): ImportedProcedure => read({ timeLimits, ...rest })

  it.each([
    [
      { value: 5, unit: 'day' },
      { value: 5, unit: 'workingDay' },
    ],
    [
      { value: 4, unit: 'hour' },
      { value: 4, unit: 'workingHour' },
    ],
    [{ value: 3 }, { value: 3, unit: 'workingDay' }],
    [
      { value: 3, unit: 'Ngày' },
      { value: 3, unit: 'workingDay' },
    ],
  ])('reads %j as a working unit and says that the unit is not stated', (raw, expected) => {
    const imported = limits([raw])
    expect(imported.version?.timeLimits).toMatchObject([{ ...expected, unitStated: false }])
    expect(paths(imported, 'unit-not-stated')).toEqual(['timeLimits[0].unit'])
    expect(imported.outcome).toBe('mended')
  })

  it.each([
    [
      { value: 30, unit: 'calendarDay' },
      { value: 30, unit: 'calendarDay' },
    ],
    [{ value: '20 ngày làm việc' }, { value: 20, unit: 'workingDay' }],
    [
      { value: '0,5', unit: 'workingDay' },
      { value: 0.5, unit: 'workingDay' },
    ],
    [
      { value: 2, unit: 'tháng' },
      { value: 2, unit: 'month' },
    ],
    ['15 ngày làm việc', { value: 15, unit: 'workingDay' }],
  ])('reads %j', (raw, expected) => {
    expect(limits([raw]).version?.timeLimits).toMatchObject([{ ...expected, unitStated: true }])
  })

  it.each([
    [{ value: 0, unit: 'workingDay' }],
    [{ value: -3, unit: 'workingDay' }],
    [{ value: 1e9, unit: 'workingDay' }],
    [{ unit: 'workingDay' }],
    [{}],
    [true],
  ])('drops %j, which nobody could promise', (raw) => {
    const imported = limits([raw], { channels: [{ channel: 'direct' }] })
    expect(imported.version?.timeLimits).toEqual([])
    expect(paths(imported, 'time-limit-unreadable')).toEqual(['timeLimits[0]'])
    expect(paths(imported, 'source-silent')).toEqual(['timeLimits'])
  })

  it('makes one limit a channel where the numbers differ by channel', () => {
    const imported = limits([{ value: 18, unit: 'workingDay', perChannel: { online: 18, postal: 4 } }])
    expect(imported.version?.timeLimits.map((l) => [l.channel, l.value])).toEqual([
      [null, 18],
      ['POSTAL', 4],
    ])
    expect(paths(imported, 'time-by-channel')).toEqual(['timeLimits[0].perChannel'])
  })

  it('reports a note and cells that contradict the limit, and changes nothing', () => {
    const imported = limits([{ value: 20, unit: 'calendarDay', note: '20 ngày làm việc kể từ ngày nhận' }], {
      channels: [
        { channel: 'direct', portalTime: '18 Ngày' },
        { channel: 'online', portalTime: '1' },
      ],
    })
    expect(paths(imported, 'time-contradiction')).toEqual(['timeLimits[0].note', 'channels[0].portalTime', 'channels[1].portalTime'])
    expect(paths(imported, 'unit-not-stated')).toEqual(['channels[1].portalTime'])
    expect(imported.outcome).toBe('imported')
  })

  it('falls back on the cells of the portal when the record has no limit', () => {
    const imported = limits([], {
      channels: [
        { channel: 'direct', portalTime: '10 Ngày làm việc' },
        { channel: 'online', portalTime: '7 Ngày' },
      ],
    })
    expect(imported.version?.timeLimits.map((l) => [l.channel, l.value, l.unit])).toEqual([
      ['IN_PERSON', 10, 'workingDay'],
      ['ONLINE', 7, 'calendarDay'],
    ])
    expect(imported.outcome).toBe('mended')
  })

  it('R-046 keeps same-day limits with their cut-off, written as 15:00 or 15h', () => {
    expect(limits([{ value: 1, unit: 'workingDay', sameDay: true, cutoffTime: '15h' }]).version?.timeLimits[0]).toMatchObject({
      sameDay: true,
      cutoffTime: '15:00',
    })
  })
})

describe('Fees', () => {
  const fees = (items: unknown, rest: Record<string, unknown> = {}): ImportedProcedure => read({ fees: items, ...rest })

  it('keeps the amount and the doubt when a source says "Miễn phí" beside an amount', () => {
    const imported = fees([{ kind: 'lePhi', rule: 'free', amount: 8000 }])
    expect(imported.version?.feeItems[0]).toMatchObject({ rule: 'FIXED', amount: 8000, doubt: 'nguồn vừa ghi miễn phí vừa ghi mức thu' })
    expect(paths(imported, 'fee-contradiction')).toEqual(['fees[0]'])
    expect(fees([{ kind: 'none', rule: 'free', note: 'thu 50.000 đồng/lần' }]).version?.feeItems[0]?.amount).toBe(50_000)
  })

  it('mends an amount a thousand times too small', () => {
    const imported = fees([{ kind: 'phi', rule: 'fixed', amount: 700 }])
    expect(imported.version?.feeItems[0]).toMatchObject({ amount: 700_000, doubt: 'nguồn ghi 700 đồng' })
    expect(paths(imported, 'fee-thousandth')).toEqual(['fees[0].amount'])
    expect(imported.outcome).toBe('mended')
  })

  it('reports a cell of 700 VNĐ beside a fee of 700.000, and a free cell beside a charge', () => {
    const imported = fees([{ kind: 'phi', rule: 'fixed', amount: 700_000 }], {
      channels: [
        { channel: 'online', portalFee: '700 VNĐ' },
        { channel: 'direct', portalFee: 'Miễn phí' },
      ],
    })
    expect(paths(imported, 'fee-thousandth')).toEqual(['channels[0].portalFee'])
    expect(paths(imported, 'fee-contradiction')).toEqual(['channels[1].portalFee'])
    expect(imported.outcome).toBe('imported')
  })

  it('reads amounts written the Vietnamese way, whole đồng only', () => {
    expect(fees([{ kind: 'phi', rule: 'fixed', amount: '1.500.000 đồng' }]).version?.feeItems[0]?.amount).toBe(1_500_000)
    expect(fees([{ kind: 'phi', rule: 'fixed', amount: 8000.4 }]).version?.feeItems[0]?.amount).toBe(8000)
    expect(fees(['Miễn phí']).version?.feeItems[0]?.rule).toBe('FREE')
  })

  it('keeps dollars apart from đồng', () => {
    expect(fees([{ kind: 'lePhi', rule: 'fixed', amount: 10, currency: 'USD' }]).version?.feeItems[0]).toMatchObject({
      amount: null,
      foreignAmount: { amount: 10, currency: 'USD' },
    })
  })
})

describe('What an administrator should know before confirming', () => {
  it('tells tacit approval, clocks that stop, limits below a day, fees with an end and several procedures in one', () => {
    const imported = read({
      name: 'Cấp giấy phép thả diều; cấp lại giấy phép; gia hạn giấy phép',
      timeLimits: [{ value: 0.5, unit: 'workingDay', tacitApproval: true }],
      fees: [{ kind: 'lePhi', rule: 'fixed', amount: 25000, validTo: '31/12/2026' }],
      oneStop: { sameDay: false, controlSlipExempt: false, interAgency: false, clockPause: 'thời gian chờ gió' },
    })
    expect(imported.outcome).toBe('imported')
    expect(imported.findings.map((f) => f.code).sort()).toEqual([
      'below-a-day',
      'clock-stops',
      'fee-ends',
      'several-procedures',
      'tacit-approval',
    ])
    expect(imported.version?.feeItems[0]?.validTo).toBe('2026-12-31')
  })
})

describe('Flags', () => {
  it('R-034 frees only certification of copies from the control slip', () => {
    const exempt = { oneStop: { sameDay: true, controlSlipExempt: true, interAgency: false } }
    expect(content({ ...exempt, code: '2.000815' }).oneStop.controlSlipExempt).toBe(true)
    const signature = read({ ...exempt, code: '2.000884' })
    expect(signature.version?.oneStop.controlSlipExempt).toBe(false)
    expect(paths(signature, 'control-slip-not-exempt')).toEqual(['oneStop.controlSlipExempt'])
  })

  it('R-020 reads the old levels 4 and 3 as FULL and PARTIAL, and an unknown level as information only', () => {
    expect(content({ onlineLevel: 4 })).toMatchObject({ onlineLevel: 'FULL', legacyOnlineLevel: 4 })
    expect(content({ onlineLevel: { level: 'Mức độ 3' } })).toMatchObject({ onlineLevel: 'PARTIAL', legacyOnlineLevel: 3 })
    const unknown = read({ onlineLevel: { level: 'unknown', source: 'x' } })
    expect(unknown.version?.onlineLevel).toBe('INFO_ONLY')
    expect(paths(unknown, 'online-level-unknown')).toEqual(['onlineLevel.level'])
  })
})
