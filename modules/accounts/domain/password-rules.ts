import { refuse, type Refused } from '@motcua/terms'

/** Length guards better than mixed signs, which people answer with `Matkhau1!`. */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200

/** Is the text as long, and as little guessable, as a new password must be? */
export function checkNewPassword(
  password: string,
  facts: { readonly login: string | null; readonly isSameAsBefore: boolean },
): Refused | undefined {
  const characters = [...password.normalize('NFC')]
  if (characters.length < SHORTEST_PASSWORD) return refuse('password.too-short', { minCharacters: SHORTEST_PASSWORD })
  if (characters.length > LONGEST_PASSWORD) return refuse('password.too-long', { maxCharacters: LONGEST_PASSWORD })
  const plain = password.toLowerCase()
  const tooPlain =
    new Set(characters).size < 5 ||
    (facts.login !== null && plain.includes(facts.login)) ||
    /^(mat ?khau|password|123456|motcua-demo)/.test(plain)
  if (tooPlain) return refuse('password.easy-to-guess')
  return facts.isSameAsBefore ? refuse('password.same-as-before') : undefined
}
