import { describe, expect, it } from 'vitest'
import { checkFileCount, MEBIBYTE, standardUploadLimits } from './upload-limits.ts'

describe('How much may be uploaded', () => {
  it('is 30 files of 50 MB for a citizen, 500 files of 150 MB at the counter', () => {
    expect(standardUploadLimits.citizen).toMatchObject({ maxFileBytes: 50 * MEBIBYTE, maxFiles: 30 })
    expect(standardUploadLimits.counter).toMatchObject({ maxFileBytes: 150 * MEBIBYTE, maxFiles: 500 })
  })

  it('lets the 30th file in and refuses the 31st, telling how many still fit', () => {
    const limits = standardUploadLimits.citizen
    expect(checkFileCount(29, 1, limits)).toBeUndefined()
    expect(checkFileCount(0, 30, limits)).toBeUndefined()
    expect(checkFileCount(28, 3, limits)).toEqual({ refused: true, code: 'file.too-many', data: { maxFiles: 30, room: 2 } })
    expect(checkFileCount(31, 1, limits)).toMatchObject({ data: { room: 0 } })
  })
})
