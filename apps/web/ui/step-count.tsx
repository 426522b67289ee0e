import { useTexts } from '../texts/use-texts.ts'

/** "Bước 2 trên 4", above the title of a page in a row of questions. */
export function StepCount({ step, of }: { step: number; of: number }) {
  return <>{useTexts().common.step(step, of)}</>
}
