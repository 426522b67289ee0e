import type { RefusalCatalogue, RefusalText } from '@motcua/terms'

/** The reference page of every refusal: its code, what it answers over HTTP, the rule behind it and what people read. */
export function makeRefusalsPage(catalogue: RefusalCatalogue): string {
  const rows = Object.entries(catalogue).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    '# Refusals',
    '',
    'Generated from the refusal catalogues of the modules by `npm run generate -- refusals`; change those, not this page.',
    '',
    'Over HTTP a refusal is a problem-details answer (RFC 9457) with this `code`, this status and the sentence in the language asked for.',
    'Parts in braces are filled in from its `data`. Codes in capitals are those of the rules.',
    '',
    '| code | status | rule | sentence |',
    '|---|---|---|---|',
    ...rows.map(([code, text]) => `| \`${code}\` | ${text.status} | ${ruleOf(text)} | ${sentence(text.vi)}<br>${sentence(text.en)} |`),
    '',
  ].join('\n')
}

function ruleOf({ rule, legacy }: RefusalText): string {
  return [rule, legacy && `\`${legacy}\``].filter(Boolean).join('<br>')
}

/** The sentence with the names of its parts in braces; parts may be texts or lists, so both are tried. */
function sentence(write: RefusalText['vi']): string {
  const named = (value: (name: string) => unknown) => new Proxy({}, { get: (_, name) => value(String(name)) })
  const tries = [named((n) => `{${n}}`), named((n) => [`{${n}}`])].flatMap((data) => {
    try {
      return [write(data)]
    } catch {
      // This sentence wants the other kind.
      return []
    }
  })
  const parts = (text: string) => text.split('{').length
  const fullest = tries.toSorted((a, b) => parts(b) - parts(a))[0] ?? ''
  // A part that is counted with cannot be named.
  return fullest.replaceAll(/NaN|undefined/g, '…').replaceAll('|', '\\|')
}
