import { Form, useLocation } from 'react-router'
import { usePreferences } from '../settings/preferences-context.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Contrast and language: two small buttons that work without JavaScript and are remembered by a cookie. */
export function DisplaySwitch() {
  const t = useTexts().common.display
  const { contrast } = usePreferences()
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/hien-thi" reloadDocument className="display-switch">
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      <button type="submit" name="contrast" value={contrast === 'high' ? 'normal' : 'high'}>
        {contrast === 'high' ? t.contrastOff : t.contrastOn}
      </button>
      <button type="submit" name="language" value={t.otherLanguageCode} lang={t.otherLanguageCode}>
        {t.otherLanguage}
      </button>
    </Form>
  )
}
