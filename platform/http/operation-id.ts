/** Second words of verbs that take their object behind them: hand over, send back. */
const particles: readonly string[] = ['over', 'back']

/**
 * The name of an operation in the description, verb and noun, out of method and address. A route whose address does not read as one gives
 * its own `operationId`.
 *
 * @example operationIdOf('GET', '/api/v1/dossiers/:id/events')            // 'listDossierEvents'
 * @example operationIdOf('POST', '/api/v1/dossiers/:id/hand-over')        // 'handOverDossier'
 * @example operationIdOf('POST', '/api/v1/dossiers/:id/complete-step')    // 'completeStepOfDossier'
 */
export function operationIdOf(method: string, url: string): string {
  const segments = url.replace(/^\/api\/v1\//, '').split('/')
  const names = segments
    .filter((s) => !isParameter(s))
    .flatMap((s, i, all) => (all[i + 1] === 'current' ? ['current', s] : s === 'current' ? [] : [s]))
  const last = names.at(-1)!
  const parents = names.slice(0, -1).map(singular)
  const whole = (verb: string): string => verb + [...parents, singular(last)].map(pascal).join('')
  const endsWithOne = isParameter(segments.at(-1)!) || segments.at(-1) === 'current'
  switch (method) {
    case 'GET':
      return endsWithOne || !isPlural(last) ? whole('get') : `list${parents.map(pascal).join('')}${pascal(last)}`
    case 'PUT':
    case 'PATCH':
      return whole('change')
    case 'DELETE':
      return whole('remove')
    default:
      // Below one thing, words with a hyphen are acts even where they end in a plural: check-documents.
      return isPlural(last) && (parents.length === 0 || !last.includes('-')) ? whole('create') : doing(last, parents.map(pascal).join(''))
  }
}

function doing(act: string, object: string): string {
  const [verb, ...more] = act.split('-')
  const said = verb + more.map(pascal).join('')
  return more.length === 0 || particles.includes(more[0]!) ? said + object : `${said}Of${object}`
}

/** Keeps the names apart. @throws Error  when two routes would bear the same one: that is a mistake of ours */
export function createOperationIds() {
  const given = new Map<string, string>()
  return (method: string, url: string, own: string | undefined): string => {
    const id = own ?? operationIdOf(method, url)
    const route = `${method} ${url}`
    const other = given.get(id)
    if (other !== undefined && other !== route) throw new Error(`${route} and ${other} are both called ${id}`)
    given.set(id, route)
    return id
  }
}

const isParameter = (segment: string): boolean => segment.startsWith(':') || segment.startsWith('{')
const isPlural = (word: string): boolean => word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('status')
const pascal = (words: string): string =>
  words
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')

function singular(word: string): string {
  if (!isPlural(word)) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('sses') ? word.slice(0, -2) : word.slice(0, -1)
}
