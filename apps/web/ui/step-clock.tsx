import { ProgressBar } from './progress-bar.tsx'

type StepClockProps = {
  /** "Còn 1 ngày 5 giờ ở bước này", "Quá 3 giờ", "Đang tạm dừng". */
  headline: string
  tone?: 'late' | 'soon'
  /** The promise to the person: "hẹn trả 18/3 9:00". */
  promise?: string
  /** Why it stands as it does: "đã tạm dừng 16 giờ (bổ sung lần 1)". */
  reason?: string
  /** Working minutes of this step. Left out where the step has no time of its own. */
  used?: number
  allotted?: number
  progressLabel?: string
}

/** The clock of a dossier on the desk: always in view, always with its reason. */
export function StepClock({
  headline,
  tone,
  promise,
  reason,
  used,
  allotted,
  progressLabel = 'Thời gian của bước đã dùng',
}: StepClockProps) {
  return (
    <div className={tone === undefined ? 'clock' : `clock ${tone}`}>
      <b>{headline}</b>
      {promise !== undefined && <span>{promise}</span>}
      {reason !== undefined && <span className="muted">{reason}</span>}
      {used !== undefined && allotted !== undefined && <ProgressBar label={progressLabel} value={used} max={allotted} tone={tone} />}
    </div>
  )
}
