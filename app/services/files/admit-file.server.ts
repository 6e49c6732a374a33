import type { Core } from '#app/core.server.ts'
import type { StagedFile } from '#app/files/blob-store.server.ts'
import { safeFileName } from '#app/files/download-headers.ts'
import { sniffFile } from '#app/files/sniff-file.server.ts'
import type { FileKind, UploadRefusal, UploadResult } from '#app/services/files.ts'
import type { AccountId, DraftId } from '#runtime/ids.ts'
import type { FileMeta } from '#runtime/ports.ts'

/** Whose file it is, what it is called, and what the question it answers takes. */
export type Admission = { owner: AccountId; draftId?: DraftId; name: string; field: { accept: readonly FileKind[] } }

/** Keeps a staged file when it is what is asked for and harmless; otherwise it is gone and the reason is told. */
export async function admitFile(core: Core, staged: StagedFile, admission: Admission): Promise<UploadResult> {
  const judged = await judge(core, staged, admission)
  if (typeof judged === 'string') {
    await core.blobs.drop(staged)
    return { result: 'refused', code: judged }
  }
  await core.blobs.keep(staged)
  await core.database.files.add(judged)
  return { result: 'stored', file: judged }
}

async function judge({ config, database, now }: Core, { path, hash, size }: StagedFile, { owner, draftId, name, field }: Admission): Promise<FileMeta | UploadRefusal> {
  if (size === 0) return 'empty'
  const held = draftId ? await database.files.countOf(draftId) : { files: 0, bytes: 0 }
  if (held.files >= config.LIMIT_DRAFT_FILES || held.bytes + size > config.LIMIT_DRAFT_MB * 1024 * 1024) return 'draft-full'
  const sniffed = await sniffFile(path)
  if (!sniffed) return 'unknown-kind'
  if (!field.accept.includes(sniffed.kind)) return 'kind-not-accepted'
  return { hash, name: safeFileName(name), size, type: sniffed.type, owner, draftId, createdAt: now() }
}
