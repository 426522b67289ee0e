import { useTexts } from '../texts/use-texts.ts'
import { pageMeta } from '../page-meta.ts'
import { rememberPreference } from '../settings/remember-preference.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { ResultRegion } from '../ui/result-region.tsx'
import { ShortcutsProvider } from '../ui/shortcuts-provider.tsx'
import { usePreferences } from '../settings/preferences-context.ts'
import type { Route } from './+types/gallery.ts'
import { allExamples, type ListedSet } from './all-examples.ts'
import styles from './gallery.css?url'

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
export const handle = { scripts: true }
export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.gallery.title)

const rememberShortcuts = (on: boolean) => rememberPreference('shortcuts', on ? 'on' : 'off')

export default function Gallery() {
  const t = useTexts()
  const { shortcuts } = usePreferences()
  return (
    <ShortcutsProvider initiallyOn={shortcuts} onChange={rememberShortcuts}>
      <ResultRegion>
        <PageFrame name={t.common.siteName} agency={t.gallery.title} homeHref="/thu-vien-giao-dien" items={[]}>
          <PageTitle lead={t.gallery.intro}>{t.gallery.title}</PageTitle>
          <nav aria-label={t.gallery.contents}>
            <ul className="gallery-contents">
              {allExamples.map((set) => (
                <li key={set.id}>
                  <a href={`#${set.id}`}>{set.component}</a>
                </li>
              ))}
            </ul>
          </nav>
          {allExamples.map((set) => (
            <GallerySet key={set.id} set={set} />
          ))}
        </PageFrame>
      </ResultRegion>
    </ShortcutsProvider>
  )
}

function GallerySet({ set }: { set: ListedSet }) {
  const t = useTexts().gallery
  return (
    <section className="gallery-set" id={set.id} aria-labelledby={`${set.id}-heading`}>
      <h2 id={`${set.id}-heading`}>{set.component}</h2>
      <p>{set.purpose}</p>
      {set.examples.map((example, index) => {
        const address = `/thu-vien-giao-dien/${set.id}/${index}`
        return (
          <div key={example.name} className="gallery-example">
            <p className="gallery-name">
              {example.name}
              <a href={address}>
                {set.shownAs === 'page' ? t.openPage : t.openAlone}
                <span className="unseen">: {example.name}</span>
              </a>
            </p>
            {set.shownAs !== 'page' && (
              <div className={set.shownAs === 'desk' ? 'gallery-stage desk' : 'gallery-stage'}>{example.element}</div>
            )}
          </div>
        )
      })}
      <p className="small muted">{t.source(`apps/web/ui/${set.id}.examples.tsx`)}</p>
    </section>
  )
}
