import { Link } from 'react-router'
import { momentForCitizen } from '../../format/moment.ts'
import { fileSizeText } from '../../format/file-size.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/vault-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.inbox.vault)

/** The citizen's own electronic results, the newest first. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, citizen } = portalOf(args)
  return { items: await app.personalVault.listOwn(citizen()) }
})

export default function VaultPage({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.inbox
  return (
    <PublicFrame crumbs={[{ label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' }, { label: words.vault }]}>
      <PageTitle lead={words.vaultLead}>{words.vault}</PageTitle>
      {items.length === 0 && (
        <EmptyState heading={words.vaultEmpty}>
          <p>{words.vaultEmptyHelp}</p>
        </EmptyState>
      )}
      <ul className="found">
        {items.map((item) => (
          <li key={item.id}>
            <b>
              <Vietnamese>{item.title}</Vietnamese>
            </b>
            {item.number !== null && ` · ${t.portal.dossier.result.number(item.number)}`}
            <p className="small muted">
              <Vietnamese>{item.agencyName}</Vietnamese> · <Link to={`/ho-so/${item.dossierId}`}>{item.dossierCode}</Link> ·{' '}
              {words.storedAt(momentForCitizen(item.storedAt, language))}
            </p>
            <ul className="files">
              {item.files.map((file) => (
                <li key={file.hash}>
                  <Link to={`/api/v1/vault-items/${item.id}/files/${file.hash}`} reloadDocument>
                    {file.name}
                  </Link>{' '}
                  <span className="muted">{fileSizeText(file.size, language)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PublicFrame>
  )
}
