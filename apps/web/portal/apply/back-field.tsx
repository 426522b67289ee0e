import { useSearchParams } from 'react-router'

/** Remembers that one came from the page before sending, so that saving leads back there. */
export function BackField() {
  const [search] = useSearchParams()
  return search.get('ve') === 'kiem-tra' ? <input type="hidden" name="ve" value="kiem-tra" /> : null
}
