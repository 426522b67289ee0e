import { useState } from 'react'

/**
 * The answer of an action, kept until the next one. Following a line of the error summary changes the address (`#f-name`), at which the
 * router forgets the answer; the form must not.
 */
export function useKeptAnswer<Answer>(answer: Answer | undefined): Answer | undefined {
  const [kept, setKept] = useState(answer)
  if (answer !== undefined && answer !== kept) setKept(answer)
  return answer ?? kept
}
