import { useTexts } from '../../../texts/use-texts.ts'
import { FiguresTable } from '../../../ui/figures-table.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PromiseBox } from '../../../ui/promise-box.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { ReceiptLater } from '../../form/receipt-later.tsx'

/** What accepting now promises; both versions where a newer one is in force. */
export function AcceptFields({ facts: { accept }, form }: FieldsProps) {
  const words = useTexts().desk.acts.accept
  if (accept === null) return null
  const { due, versions, limitText, sameDay } = accept
  return (
    <>
      {versions !== null && (
        <Notice heading={words.versionHeading} level={3}>
          <p>{words.versionText}</p>
          <FiguresTable
            caption={words.versionCaption}
            rowKey={(row) => row.what}
            columns={[
              { key: 'what', header: words.columns.what, cell: (row) => row.what },
              { key: 'kept', header: words.columns.kept, cell: (row) => row.kept },
              { key: 'now', header: words.columns.now, cell: (row) => row.now },
            ]}
            rows={[
              { what: words.rows.version, kept: String(versions.kept.number), now: String(versions.now.number) },
              { what: words.rows.limit, kept: versions.kept.limit, now: versions.now.limit },
              { what: words.rows.papers, kept: words.versionPapers(versions.kept.papers), now: words.versionPapers(versions.now.papers) },
            ]}
          />
        </Notice>
      )}
      {due.due === null ? (
        <p>
          <b>{words.noDue}.</b> {due.why}
        </p>
      ) : (
        <PromiseBox label={words.due} promise={due.due} note={`${words.limit}: ${limitText}`} ledger={due.rows} />
      )}
      <p className="muted">{words.papers}</p>
      {sameDay && <ReceiptLater form={form} />}
    </>
  )
}
