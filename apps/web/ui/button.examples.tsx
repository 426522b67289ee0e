import { Button } from './button.tsx'
import { ButtonLink } from './button-link.tsx'
import type { ExampleSet } from './example.ts'

export const examples: ExampleSet = {
  component: 'Button, ButtonLink',
  purpose: 'Việc nên làm ở đây. Mỗi trang một nút chính; việc không lấy lại được thì nặng hơn, không bao giờ đỏ.',
  examples: [
    {
      name: 'Chính, phụ, không lấy lại được',
      element: (
        <div className="row-of-buttons">
          <Button type="button">Gửi hồ sơ</Button>
          <Button type="button" tone="plain">
            Lưu để làm sau
          </Button>
          <Button type="button" tone="danger">
            Rút hồ sơ
          </Button>
          <Button type="button" tone="as-link">
            Thêm người thứ hai
          </Button>
        </div>
      ),
    },
    {
      name: 'Liên kết trông như nút, rộng hết cột',
      element: (
        <div className="side">
          <ButtonLink to="#nop" wide>
            Nộp hồ sơ trực tuyến
          </ButtonLink>
          <ButtonLink to="#in" tone="plain" wide>
            In hướng dẫn một trang
          </ButtonLink>
        </div>
      ),
    },
    {
      name: 'Nhỏ, có phím; không dùng được thì nói vì sao; đang gửi',
      element: (
        <div className="row-of-buttons">
          <Button type="button" small shortcut="t">
            Trình ký
          </Button>
          <Button type="button" small tone="plain" shortcut="y">
            Xin ý kiến
          </Button>
          <Button type="button" small tone="plain" unavailable="đã dùng 1 lần">
            Yêu cầu bổ sung
          </Button>
          <Button type="button" small busy>
            Đang ghi
          </Button>
        </div>
      ),
    },
  ],
}
