type ProgressBarProps = {
  /** What is measured, for screen readers: "Thời gian của bước đã dùng". */
  label: string
  value: number
  max: number
  tone?: 'late' | 'soon'
}

/** How much of something is used. The figures stand in words beside it. */
export function ProgressBar({ label, value, max, tone }: ProgressBarProps) {
  return (
    <progress className={tone === undefined ? 'progress' : `progress ${tone}`} aria-label={label} value={Math.min(value, max)} max={max}>
      {value}/{max}
    </progress>
  )
}
