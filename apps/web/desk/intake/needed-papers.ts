import type { IntakePaper } from './load-intake.ts'

/** The papers that everybody must bring; which of several alternatives somebody brought, only a look at it tells. */
export const neededPapers = (papers: readonly IntakePaper[]): string[] =>
  papers.filter((paper) => paper.requirement === 'REQUIRED' && paper.group === null && !paper.heldAlready).map((paper) => paper.id)
