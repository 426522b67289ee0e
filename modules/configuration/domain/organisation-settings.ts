import { govLevels } from '@motcua/terms'
import { z } from 'zod'
import { setting } from './setting.ts'
import { count, localDate } from './value-shapes.ts'

/** How the province is organised (transition.md T-01, T-03, T-04). */
export const organisationSettings = {
  'organisation.levels': setting({
    section: 'ORGANISATION',
    vi: 'Các cấp chính quyền đang tồn tại ở địa phương.',
    en: 'Levels of government that exist in the province.',
    rule: 'R-158',
    scopes: ['national'],
    shape: z.array(z.enum(govLevels)).min(1),
  }),
  'organisation.center-model': setting({
    section: 'ORGANISATION',
    vi: 'Mô hình Trung tâm: hai cấp (tỉnh và xã) hoặc một cấp có chi nhánh.',
    en: 'Two levels of service centers, or one city center with branches and no commune centers.',
    rule: 'R-150',
    scopes: ['province'],
    shape: z.enum(['TWO_LEVEL', 'ONE_LEVEL']),
  }),
  'organisation.max-deputy-directors': setting({
    section: 'ORGANISATION',
    vi: 'Số Phó Giám đốc tối đa của Trung tâm cấp tỉnh và của Trung tâm cấp xã.',
    en: 'How many deputy directors a provincial center and a commune center may have.',
    rule: 'R-005',
    scopes: ['province', 'agency'],
    shape: z.object({ provincialCenter: count(), communeCenter: count() }),
  }),
  'organisation.own-posts': setting({
    section: 'ORGANISATION',
    vi: 'Số biên chế riêng của Trung tâm cấp tỉnh, không tính công chức các sở cử đến.',
    en: 'Own posts of the provincial center; officials posted by departments do not count.',
    rule: 'R-005',
    scopes: ['province', 'agency'],
    shape: count(1),
  }),
  'process.approval-deadline': setting({
    section: 'ORGANISATION',
    vi: 'Hạn hoàn thành phê duyệt quy trình nội bộ của các thủ tục đang áp dụng: "trước ngày" hay "đến ngày" nào. Chưa định ngày thì để trống.',
    en: 'By when every procedure in force must have an approved internal process: "before" a day or "until" it; null = no day is set.',
    rule: 'R-018',
    scopes: ['province'],
    shape: z.object({ words: z.enum(['BEFORE', 'UNTIL']), date: localDate.nullable() }),
  }),
} as const
