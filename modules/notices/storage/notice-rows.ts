import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { AccountId, DossierId, Instant } from '@motcua/terms'
import type { Announcement, Notice, NoticeData, NoticeKind } from '../domain/notice.ts'

/** Writes an announcement for each recipient who has not been told of its cause yet. @returns who was told now */
export async function insertNotices(db: Db, announced: Announcement): Promise<AccountId[]> {
  const rows = [...new Set(announced.recipients)].map((recipient) => ({ id: uuidV7(Date.parse(announced.at)), recipient }))
  if (rows.length === 0) return []
  const { rows: told } = await sql<{ recipient_id: AccountId }>`
    insert into notice (id, recipient_id, cause, kind, dossier_id, data, at)
    select r.id, r.recipient, ${announced.cause}, ${announced.kind}, ${announced.dossierId}::uuid, ${JSON.stringify(announced.data)}::jsonb, ${announced.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, recipient uuid)
    on conflict (cause, recipient_id) do nothing returning recipient_id`.execute(db)
  return told.map((row) => row.recipient_id)
}

type Row = { id: string; kind: NoticeKind; dossier_id: DossierId | null; data: NoticeData; at: Instant; read_at: Instant | null }

/** One person's notices, the newest first. @param before  the last line of the page before */
export async function listNotices(
  db: Db,
  recipient: AccountId,
  page: { readonly limit: number; readonly before: { readonly at: Instant; readonly id: string } | null },
): Promise<Notice[]> {
  const { before } = page
  const from = before === null ? sql`true` : sql`(at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<Row>`
    select id, kind, dossier_id, data, at, read_at from notice where recipient_id = ${recipient} and ${from}
    order by at desc, id desc limit ${page.limit}`.execute(db)
  return rows.map((row) => ({ id: row.id, kind: row.kind, dossierId: row.dossier_id, data: row.data, at: row.at, readAt: row.read_at }))
}

export async function countUnread(db: Db, recipient: AccountId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from notice where recipient_id = ${recipient} and read_at is null limit 1000) u`.execute(db)
  return rows[0]?.n ?? 0
}

/** Puts a notice aside; the first time counts. @returns false when it is not there or not this person's */
export async function markRead(db: Db, recipient: AccountId, id: string, at: Instant): Promise<boolean> {
  const { rows } = await sql`
    update notice set read_at = coalesce(read_at, ${at}) where id = ${id}::uuid and recipient_id = ${recipient} returning id`.execute(db)
  return rows.length > 0
}
