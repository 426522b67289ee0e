// A stand-in for the typesetting process, for tests of the maker itself: its "papers" are its process id,
// asked for a refusal notice it dies, asked for a control slip it never answers.
import type { PaperRequest } from '../rendering/paper-message.ts'

process.on('message', ({ id, template }: PaperRequest) => {
  if (template === 'refusal-notice') process.exit(3)
  if (template !== 'control-slip') process.send?.({ id, pdf: new TextEncoder().encode(String(process.pid)) })
})
process.on('disconnect', () => process.exit(0))
