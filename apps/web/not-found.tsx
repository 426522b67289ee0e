import { data } from 'react-router'

/** An address nobody has: matched so that the error page knows the reader's language and contrast like every other page. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
