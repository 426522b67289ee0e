import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { FormTitle } from '../frame/form-title.tsx'
import { PublicFrame } from '../frame/public-frame.tsx'

type ApplyFrameProps = {
  /** Title of the page, also of the browser's window. */
  title: string
  draftId: string
  /** Name of the procedure: where one is. */
  procedure: string
  /** The filed dossier that is being corrected; null for a new application. */
  corrects: { readonly id: string; readonly code: string } | null
  errors?: readonly FormError[]
  children: ReactNode
}

/** Every page of an application: which one it is, the way back to the list of works, errors first. */
export function ApplyFrame({ title, draftId, procedure, corrects, errors = [], children }: ApplyFrameProps) {
  const t = useTexts()
  const list = corrects === null ? `/nop-ho-so/${draftId}` : `/nop-ho-so/${draftId}/kiem-tra`
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        ...(corrects === null
          ? [{ label: procedure, href: list }]
          : [
              { label: corrects.code, href: `/ho-so/${corrects.id}` },
              { label: t.portal.apply.correction.title, href: list },
            ]),
      ]}
    >
      <FormTitle title={title} wrong={errors.length > 0} />
      <ErrorSummary errors={errors} />
      {children}
      <p className="after-form">
        <Link to={list}>{corrects === null ? t.portal.apply.backToList : t.portal.apply.correction.back}</Link>
      </p>
    </PublicFrame>
  )
}
