import { ActionBar } from './action-bar.tsx'
import { Button } from './button.tsx'
import type { ExampleSet } from './example.ts'
import { StepClock } from './step-clock.tsx'

export const examples: ExampleSet = {
  component: 'StepClock, ActionBar',
  purpose: 'Đồng hồ của hồ sơ, luôn nhìn thấy và luôn có lý do; dưới cùng là những việc làm được ngay.',
  shownAs: 'desk',
  examples: [
    {
      name: 'Trong hạn',
      element: (
        <StepClock
          headline="Còn 1 ngày 5 giờ ở bước này"
          promise="hẹn trả 18/3 9:00"
          reason="đã tạm dừng 16 giờ (bổ sung lần 1)"
          used={27}
          allotted={40}
          progressLabel="Thời gian của bước đã dùng, trong hạn"
        />
      ),
    },
    {
      name: 'Sắp đến hạn',
      element: (
        <StepClock
          headline="Còn 2 giờ ở bước này"
          tone="soon"
          promise="hẹn trả 18/3 9:00"
          used={38}
          allotted={40}
          progressLabel="Thời gian của bước đã dùng, sắp đến hạn"
        />
      ),
    },
    {
      name: 'Quá hạn',
      element: (
        <StepClock
          headline="Quá 3 giờ ở bước này"
          tone="late"
          promise="hẹn trả 18/3 9:00"
          used={43}
          allotted={40}
          progressLabel="Thời gian của bước đã dùng, quá hạn"
        />
      ),
    },
    { name: 'Đang tạm dừng', element: <StepClock headline="Đang tạm dừng từ 05/3 10:00" reason="chờ người dân bổ sung, Phiếu 12/HDHS" /> },
    {
      name: 'Các việc làm được',
      element: (
        <ActionBar label="Việc làm được, ví dụ">
          <Button type="button" small shortcut="r">
            Tiếp nhận
          </Button>
          <Button type="button" small tone="plain" shortcut="b">
            Yêu cầu bổ sung
          </Button>
          <Button type="button" small tone="danger">
            Từ chối
          </Button>
        </ActionBar>
      ),
    },
  ],
}
