import type { ExampleSet } from './example.ts'
import { ProgressBar } from './progress-bar.tsx'
import { StepCount } from './step-count.tsx'

export const examples: ExampleSet = {
  component: 'ProgressBar, StepCount',
  purpose: 'Đã dùng bao nhiêu, đã đến đâu. Con số luôn đứng bên cạnh bằng chữ.',
  examples: [
    { name: 'Trong hạn: 27 trên 40 giờ', element: <ProgressBar label="Thời gian đã dùng, trong hạn" value={27} max={40} /> },
    { name: 'Sắp hết: 36 trên 40 giờ', element: <ProgressBar label="Thời gian đã dùng, sắp hết" value={36} max={40} tone="soon" /> },
    { name: 'Quá hạn: 43 trên 40 giờ', element: <ProgressBar label="Thời gian đã dùng, quá hạn" value={43} max={40} tone="late" /> },
    {
      name: 'Đếm bước',
      element: (
        <p className="muted">
          <StepCount step={2} of={4} />
        </p>
      ),
    },
  ],
}
