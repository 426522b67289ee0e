import { govLevels } from '@motcua/terms'
import { z } from 'zod'
import { setting } from './setting.ts'
import { count, text } from './value-shapes.ts'

/** Ratings of an official's work, best first (glossary `performanceRating`). */
export const performanceRatings = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const
export type PerformanceRating = (typeof performanceRatings)[number]

/** Who may be posted to a one-stop unit (transition.md section 3, item 8). */
export const postingSettings = {
  'posting.standard': setting({
    section: 'POSTING',
    vi: 'Tiêu chuẩn cử công chức đến Bộ phận Một cửa: ngạch, thâm niên trong lĩnh vực, xếp loại, áp dụng ở cấp nào.',
    en: 'Whom an agency may post: rank, years in the field, last rating, and at which levels this is required.',
    rule: 'R-004',
    scopes: ['national', 'province'],
    shape: z.object({
      levels: z.array(z.enum(govLevels)),
      minYears: count(),
      minRank: text,
      minRating: z.enum(performanceRatings),
    }),
  }),
  'posting.ranks': setting({
    section: 'POSTING',
    vi: 'Danh sách ngạch từ thấp đến cao; ngạch tương đương của viên chức, lực lượng vũ trang ghi cùng bậc.',
    en: 'Ranks from low to high; equal ranks of other categories stand at the same grade.',
    rule: 'R-004',
    scopes: ['national'],
    shape: z.array(z.object({ code: text, grade: count(1), vi: text })).min(1),
  }),
  'posting.normal-months': setting({
    section: 'POSTING',
    vi: 'Một đợt cử công chức thường kéo dài ít nhất bao nhiêu tháng.',
    en: 'Months a posting normally lasts at least; a shorter one is warned of.',
    rule: 'R-007',
    scopes: ['national', 'province'],
    shape: count(1),
  }),
} as const
