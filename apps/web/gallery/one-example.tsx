import { data } from 'react-router'
import { PAGE_TITLE_ID } from '../ui/page-title.tsx'
import { ResultRegion } from '../ui/result-region.tsx'
import type { Route } from './+types/one-example.ts'
import { allExamples } from './all-examples.ts'
import styles from './gallery.css?url'

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
export const handle = { scripts: true }
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export function loader({ params }: Route.LoaderArgs) {
  const example = allExamples.find((set) => set.id === params.component)?.examples[Number(params.example)]
  if (example === undefined) throw data(null, { status: 404 })
  return { title: example.name }
}

/** One example with nothing around it: whole pages are looked at and tested like this. */
export default function OneExample({ params }: Route.ComponentProps) {
  const set = allExamples.find((candidate) => candidate.id === params.component)
  const example = set?.examples[Number(params.example)]
  if (set === undefined || example === undefined) return null
  if (set.shownAs === 'page') return example.element
  return (
    <ResultRegion>
      <main className={set.shownAs === 'desk' ? 'wrap page first desk' : 'wrap page first'}>
        <h1 id={PAGE_TITLE_ID} tabIndex={-1} className="gallery-name">
          {set.component}
        </h1>
        <h2 className="gallery-name">{example.name}</h2>
        {example.element}
      </main>
    </ResultRegion>
  )
}
