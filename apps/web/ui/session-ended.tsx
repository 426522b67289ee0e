import type { SentForm } from '../settings/sent-form.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'
import { ButtonLink } from './button-link.tsx'
import { Masthead } from './masthead.tsx'
import { PageTitle } from './page-title.tsx'

/** The session ended while a form was being filled in: sign in beside it, then send the same form again; nothing typed is lost. */
export function SessionEnded({ sent }: { sent: SentForm }) {
  const t = useTexts()
  const words = t.common.sessionEnded
  const [page = '/'] = sent.action.split('?')
  return (
    <>
      <Masthead name={t.common.siteName} homeHref="/" items={[]} />
      <div className="wrap">
        <main className="page first">
          <PageTitle>{words.heading}</PageTitle>
          {sent.fields === null ? (
            <>
              <p>{words.files}</p>
              <div className="row-of-buttons">
                <ButtonLink to={`/dang-nhap?ve=${encodeURIComponent(page)}`}>{t.common.signIn}</ButtonLink>
              </div>
            </>
          ) : (
            <>
              <p>{words.kept}</p>
              <ol>
                <li>
                  <p>
                    <a href={`/dang-nhap?ve=${encodeURIComponent('/da-dang-nhap')}`} target="_blank" rel="noopener">
                      {words.signInBeside}
                    </a>
                  </p>
                </li>
                <li>
                  <p>{words.comeBack}</p>
                </li>
              </ol>
              <form method="post" action={sent.action}>
                {sent.fields.map(([name, value], index) => (
                  <input key={index} type="hidden" name={name} value={value} />
                ))}
                <Button>{words.sendOn}</Button>
              </form>
            </>
          )}
        </main>
      </div>
    </>
  )
}
