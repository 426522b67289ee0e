import { useTexts } from '../../texts/use-texts.ts'

/** The title of a page with a form. It says first that something has to be corrected, which `meta` of a route does not know. */
export function FormTitle({ title, wrong }: { title: string; wrong: boolean }) {
  const t = useTexts().common
  return <title>{`${wrong ? `${t.errors.titlePrefix}: ` : ''}${title} – ${t.siteName}`}</title>
}
