import type { ExampleSet } from '../ui/example.ts'

const modules = import.meta.glob<{ examples: ExampleSet }>('../ui/*.examples.tsx', { eager: true })

export type ListedSet = ExampleSet & {
  /** `button`, from `button.examples.tsx`: the address of the set. */
  readonly id: string
}

/** Every example beside the components. A new `*.examples.tsx` file is in the gallery and its tests without another word. */
export const allExamples: readonly ListedSet[] = Object.entries(modules).map(([path, module]) => ({
  ...module.examples,
  id: path.replace(/^.*\/(.+)\.examples\.tsx$/, '$1'),
}))
