import { plainCharacters } from '@motcua/terms'

/**
 * The name under which an account is kept, from what somebody typed: small letters, no blanks around it.
 * Any text is taken, since a sign-in with a name that cannot exist must look like any other failed one.
 */
export function toLogin(typed: string): string {
  return plainCharacters(typed).trim().toLowerCase().slice(0, 100)
}
