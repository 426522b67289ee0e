import { sql } from 'kysely'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import type { Tx } from '#platform/database/connect.ts'
import { feesText, sourceSilent, timeLimitText } from '../domain/procedure-texts.ts'
import type { ProcedureContent, Publication } from '../domain/procedure-version.ts'
import { openChannels } from '../domain/open-channels.ts'

/** Folded words and nothing else: signs between them would make the text parser see paths and e-mail addresses. */
export const foldedWords = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

// Names are compared and ordered by their beginning; a whole name of 1,094 characters would not fit an index.
const foldedLength = 200

function limitsText(content: ProcedureContent): string {
  const texts = [...new Set(content.timeLimits.map((limit) => timeLimitText(limit)))]
  return texts.length === 0 ? sourceSilent : texts.length === 1 ? texts[0]! : `${texts.slice(0, 3).join(' hoặc ')}, tùy trường hợp`
}

/** Writes the line by which people find a published version. */
export async function writeSearchLine(tx: Tx, publicationId: string, content: ProcedureContent, publication: Publication): Promise<void> {
  const name = foldedWords(content.name)
  const shortName = foldedWords(content.shortName ?? '')
  const results = foldedWords(content.results.map((r) => r.name).join(' '))
  const agency = foldedWords(`${content.implementingAgency ?? ''} ${content.ministry ?? ''}`)
  await sql`
    insert into procedure_search (publication_id, code, folded_name, folded_short_name, words, name, short_name, field_code, field_name, levels, agency,
      channels, applicant_kinds, online_level, interim, time_limit, fee)
    values (${publicationId}, ${content.code}, ${name.slice(0, foldedLength)}, ${shortName.slice(0, foldedLength)},
      setweight(to_tsvector('simple', ${`${name} ${shortName}`}), 'A') || setweight(to_tsvector('simple', ${foldedWords(content.field?.name ?? '')}), 'B') ||
      setweight(to_tsvector('simple', ${results}), 'C') || setweight(to_tsvector('simple', ${agency}), 'D'),
      ${content.name}, ${content.shortName}, ${content.field?.code ?? null}, ${content.field?.name ?? null}, ${[...content.levels]}::text[],
      ${content.implementingAgency}, ${openChannels({ ...content, publication })}::text[], ${[...content.applicantKinds]}::text[],
      ${publication.onlineLevel}, ${publication.interim}, ${limitsText(content)}, ${feesText(content.feeItems.filter((f) => f.kind !== 'TAX')).slice(0, 1000)})`.execute(
    tx,
  )
}
