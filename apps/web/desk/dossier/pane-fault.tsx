import { isRouteErrorResponse } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useActHref } from '../acts/use-act-href.ts'

/** A dossier that cannot be shown leaves the list beside it as it is. */
export function PaneFault({ error }: { error: unknown }) {
  const t = useTexts().common.faults
  const href = useActHref()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const fault = status === 404 ? null : status === 403 ? t.notAllowed : status === 412 ? t.stale : status === 503 ? t.outside : t.bug
  const words = useTexts().desk.dossier
  return (
    <>
      <PageTitle>{fault === null ? words.notHere : fault.heading}</PageTitle>
      <p>{fault === null ? words.notHereHelp : fault.text}</p>
      {fault !== null && (
        <div className="row-of-buttons">
          <ButtonLink to={href()} reloadDocument small>
            {t.reload}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
