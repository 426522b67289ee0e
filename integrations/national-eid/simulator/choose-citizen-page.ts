import { escapeHtml as e } from '#platform/http/problem-page.ts'

/** Who can be chosen. */
export type SimulatedCitizen = { readonly subject: string; readonly name: string; readonly citizenNumber: string }

/** The page of the simulated e-ID: choose who you are, or refuse. No script, no password: it says clearly that it is a simulation. */
export function chooseCitizenPage(uid: string, citizens: readonly SimulatedCitizen[]): string {
  const choices = citizens.map(
    (citizen) =>
      `<li><button name="subject" value="${e(citizen.subject)}"><b>${e(citizen.name)}</b><span>Số định danh ${e(spaced(citizen.citizenNumber))}</span></button></li>`,
  )
  return page(
    'Chọn người đăng nhập',
    `<p>Đây là <strong>trang mô phỏng</strong> của hệ thống định danh điện tử, chỉ dùng để thử. Những người dưới đây không có thật.</p>
<form method="post" action="/xac-thuc/${e(uid)}"><ul>${choices.join('')}</ul><p><button class="plain" name="decline" value="1">Không đăng nhập</button></p></form>`,
  )
}

/** Shown when the way back is lost: an old tab, cookies cleared. */
export const lostPage = (): string => page('Lần đăng nhập đã hết hạn', '<p>Hãy quay lại trang dịch vụ và bấm đăng nhập một lần nữa.</p>')

const spaced = (number: string): string => number.replace(/(\d{3})(?=\d)/g, '$1 ')

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${e(title)} – Mô phỏng định danh điện tử</title><style>
:root { font: 400 17px/1.55 "Be Vietnam Pro", "Segoe UI", system-ui, sans-serif; color: #17211f; background: #fbfaf7; }
body { margin: 0; } main { max-width: 560px; margin: 0 auto; padding: 32px 20px; } h1 { font-size: 26px; line-height: 1.2; margin: 0 0 12px; }
ul { list-style: none; margin: 24px 0; padding: 0; display: grid; gap: 12px; }
button { font: inherit; color: inherit; width: 100%; text-align: left; padding: 14px 16px; background: #fff; border: 1px solid #b9c4c0; border-radius: 6px; cursor: pointer; }
button:hover { border-color: #0b4f4a; background: #e3efec; } button b { display: block; font-weight: 600; } button span { color: #4b5a57; font-variant-numeric: tabular-nums; }
button.plain { width: auto; color: #0b4f4a; font-weight: 600; } :focus-visible { outline: 3px solid #17211f; box-shadow: 0 0 0 6px #ffd23f; }
</style></head><body><main><h1>${e(title)}</h1>${body}</main></body></html>
`
}
