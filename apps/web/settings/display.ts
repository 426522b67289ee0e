import { redirect } from 'react-router'
import type { Route } from './+types/display.ts'
import { allowedPreference, preferenceCookie, type PreferenceName } from './preferences.ts'
import { safeBack } from './safe-back.ts'

/** Switches contrast or language and returns to the page one came from, with JavaScript or without. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const headers = new Headers()
  const names: PreferenceName[] = ['language', 'contrast', 'shortcuts']
  for (const name of names) {
    const value = allowedPreference(name, form.get(name))
    if (value !== undefined) headers.append('Set-Cookie', preferenceCookie(name, value))
  }
  return redirect(withoutLanguage(safeBack(form.get('back'))), { status: 303, headers })
}

export const loader = () => redirect('/')

/** A `?lang=` left in the address would win over what was just chosen. */
function withoutLanguage(address: string): string {
  const [path = '/', query = ''] = address.split('?', 2)
  const kept = new URLSearchParams(query)
  kept.delete('lang')
  return kept.size > 0 ? `${path}?${kept}` : path
}
