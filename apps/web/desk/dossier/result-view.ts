import type { DossierState, OpenedDossier } from '#modules/dossiers/index.ts'
import type { Instant, OfficialId } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import type { Texts } from '../../texts/texts.ts'

/** The draft or the result, with its three separate acts (R-066) and its delivery; null before there is a draft. */
export function toPaneResult(
  { result, delivery }: Pick<DossierState, 'result' | 'delivery'>,
  { officialName }: Pick<OpenedDossier, 'officialName'>,
  words: Texts['desk']['dossier'],
) {
  if (result === null) return null
  const act = (by: OfficialId | null, at: Instant | null): string =>
    by === null || at === null ? words.result.notYet : words.result.by(officialName(by), momentForDesk(at))
  return {
    outcome: words.resultOutcomes[result.outcome],
    title: result.title,
    reason: result.reason,
    legalBasis: result.legalBasis,
    files: result.files.map(({ hash, name, size }) => ({ hash, name, size })),
    drafted: act(result.draftedBy, result.draftedAt),
    approved: act(result.approvedBy, result.approvedAt),
    signed: `${result.authorityLine === null || result.authorityLine === '' ? '' : `${result.authorityLine} `}${act(result.signedBy, result.signedAt)}`,
    numbered: result.number === null ? words.result.notYet : `${result.number} · ${act(result.numberedBy, result.numberedAt)}`,
    delivered:
      delivery === null
        ? null
        : {
            how: `${words.resultChannels[delivery.channel]} · ${act(delivery.deliveredBy, delivery.deliveredAt)}`,
            identity: delivery.identityDocument,
          },
  }
}
