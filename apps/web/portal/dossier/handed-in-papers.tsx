import { Link } from 'react-router'
import { fileSizeText } from '../../format/file-size.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Facts } from '../../ui/facts.tsx'
import { Papers } from '../../ui/papers.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { OwnDossierView } from './own-dossier-view.ts'

/** What was handed in, with its files, and what was filled in. */
export function HandedInPapers({ view }: { view: OwnDossierView }) {
  const words = useTexts().portal.dossier
  const language = useLanguage()
  return (
    <>
      <h2>{words.documents.heading(view.documents.length)}</h2>
      {view.documents.length > 0 && (
        <Papers
          items={view.documents.map((document) => ({
            id: document.id,
            title: <Vietnamese>{document.name}</Vietnamese>,
            note: (
              <>
                {document.source !== 'UPLOAD' && words.documents.sources[document.source]}
                <ul className="files">
                  {document.files.map((file) => (
                    <li key={file.hash}>
                      <Link to={`/ho-so/${view.id}/tep/${file.hash}`} reloadDocument>
                        {file.name}
                      </Link>{' '}
                      <span className="nowrap">{fileSizeText(file.size, language)}</span>
                    </li>
                  ))}
                </ul>
                {document.revision > 1 && words.documents.revision(document.revision)}
                {document.note !== null && <Vietnamese>{document.note}</Vietnamese>}
              </>
            ),
            ...(document.verdict === 'UNCHECKED'
              ? {}
              : {
                  mark: {
                    tone: document.verdict === 'OK' ? ('done' as const) : ('soon' as const),
                    text: words.documents.verdicts[document.verdict],
                  },
                }),
          }))}
        />
      )}
      {view.answers.length > 0 && (
        <details className="more">
          <summary>{words.answers}</summary>
          {view.answers.map((section) => (
            <section key={section.path} lang="vi">
              <h3>{section.title}</h3>
              <Facts layout="rows" items={section.rows.map(({ label, value }) => ({ label, value }))} />
            </section>
          ))}
        </details>
      )}
    </>
  )
}
