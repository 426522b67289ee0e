import { z } from 'zod'
import { setting } from './setting.ts'
import { count, text, timeOfDay } from './value-shapes.ts'

const uploadLimit = z.object({ maxFileMegabytes: count(1), maxFiles: count(1) })
const tries = z.object({ wrongTries: count(1), blockMinutes: count(1) })

/** Doors of the service: portal, uploads, look-up, sessions. */
export const accessSettings = {
  'portal.mode': setting({
    section: 'ACCESS',
    vi: 'Người dân nộp trực tuyến ở đâu: cổng của tỉnh, chỉ Cổng Dịch vụ công quốc gia, hoặc cả hai.',
    en: 'Where online submissions come in: here, only at the national portal, or both.',
    scopes: ['province'],
    shape: z.enum(['LOCAL', 'NATIONAL_ONLY', 'BOTH']),
  }),
  'upload.limits': setting({
    section: 'ACCESS',
    vi: 'Dung lượng một tệp (MB) và số tệp của một hồ sơ, cho người dân và cho quầy tiếp nhận.',
    en: 'Size of a file (MB) and number of files of a dossier, for citizens and for the counter.',
    scopes: ['province'],
    shape: z.object({ citizen: uploadLimit, counter: uploadLimit }),
  }),
  'procedure.online-volume': setting({
    section: 'ACCESS',
    vi: 'Ngoài danh mục của Thủ tướng, thủ tục có từ bao nhiêu hồ sơ mỗi năm thì được cung cấp trực tuyến toàn trình.',
    en: 'Dossiers a year from which a procedure outside the Prime Minister`s list may be offered in full online.',
    rule: 'R-179',
    scopes: ['national', 'province'],
    shape: count(1),
  }),
  'look-up.limits': setting({
    section: 'ACCESS',
    vi: 'Tra cứu hồ sơ sai mã bí mật bao nhiêu lần thì bị khóa, và khóa bao nhiêu phút.',
    en: 'Wrong secrets after which look-up of a code is blocked, and for how many minutes.',
    rule: 'R-148',
    scopes: ['province'],
    shape: tries,
  }),
  'sign-in.limits': setting({
    section: 'ACCESS',
    vi: 'Đăng nhập sai bao nhiêu lần thì tài khoản bị khóa, và khóa bao nhiêu phút.',
    en: 'Failed sign-ins after which an account is locked, and for how many minutes.',
    scopes: ['province'],
    shape: tries,
  }),
  'service.hotline': setting({
    section: 'ACCESS',
    vi: 'Đường dây nóng: số máy (để trống thì dùng điện thoại của Trung tâm), giờ và ngày có người trả lời.',
    en: 'Hotline: its number (empty: the telephone of the center), and the hours and days somebody answers.',
    rule: 'R-206',
    scopes: ['province', 'agency'],
    shape: z.object({
      number: text.nullable(),
      hours: z.object({ from: timeOfDay, to: timeOfDay, days: z.enum(['WORKING_DAYS', 'EVERY_DAY']) }),
    }),
  }),
  'session.idle-minutes': setting({
    section: 'ACCESS',
    vi: 'Phiên làm việc không thao tác bao nhiêu phút thì tự đăng xuất.',
    en: 'Minutes without a request after which a session ends.',
    scopes: ['province'],
    shape: count(1),
  }),
} as const
