import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { AccountId, FileHash, Instant } from '@motcua/terms'
import type { SubmittedDocument } from '../domain/dossier-parts.ts'

type StoredUpload = SubmittedDocument['files'][number]

export async function registerUpload(db: Db, accountId: AccountId, file: StoredUpload, at: Instant): Promise<void> {
  await sql`
    insert into file_upload (account_id, hash, name, size, media_type, at) values (${accountId}, ${file.hash}, ${file.name}, ${file.size}, ${file.mediaType}, ${at})
    on conflict (account_id, hash) do update set name = excluded.name, at = excluded.at`.execute(db)
}

export async function findUploads(db: Db, accountId: AccountId, hashes: readonly FileHash[]): Promise<StoredUpload[]> {
  const { rows } = await sql<{ hash: FileHash; name: string; size: number; media_type: string }>`
    select hash, name, size, media_type from file_upload where account_id = ${accountId} and hash = any(${hashes}::text[])`.execute(db)
  return rows.map((r) => ({ hash: r.hash, name: r.name, size: r.size, mediaType: r.media_type }))
}
