import { branded } from '#app/branded.ts'
import type { Core } from '#app/core.server.ts'
import type { StagedFile } from '#app/files/blob-store.server.ts'
import { nameFor } from '#app/files/file-name.ts'
import type { Inspected } from '#app/files/inspector.server.ts'
import { scanStaged } from '#app/services/files/scan-file.server.ts'
import type { FileKind, UploadRefusal, UploadResult } from '#app/services/files.ts'
import type { AccountId, DraftId } from '#runtime/ids.ts'
import type { FileMeta, ScanState } from '#runtime/ports.ts'

/** Whose file it is, what it is called, and what the question it answers takes. */
export type Admission = { owner: AccountId; draftId?: DraftId; name: string; field: { accept: readonly FileKind[]; stripMetadata?: boolean } }

type Judged = { inspected: Inspected; scan: ScanState }

/** Keeps a staged file when it is what is asked for and harmless; otherwise it is gone and the reason is told. */
export async function admitFile(core: Core, staged: StagedFile, admission: Admission): Promise<UploadResult> {
  const judged = await judge(core, staged, admission)
  if (typeof judged === 'string') {
    await core.blobs.drop(staged)
    return { result: 'refused', code: judged }
  }
  return { result: 'stored', file: await keep(core, staged, admission, judged) }
}

async function judge(core: Core, { path, size }: StagedFile, { draftId, field }: Admission): Promise<Judged | UploadRefusal> {
  const { config, database, inspector } = core
  if (size === 0) return 'empty'
  const held = draftId ? await database.files.countOf(draftId) : { files: 0, bytes: 0 }
  if (held.files >= config.LIMIT_DRAFT_FILES || held.bytes + size > config.LIMIT_DRAFT_MB * 1024 * 1024) return 'draft-full'
  const inspected = await inspector.inspect({ path, accept: field.accept, strip: field.stripMetadata === true })
  if (typeof inspected === 'string') return inspected
  const scan = await scanStaged(core, path)
  return scan === 'infected' ? 'infected' : { inspected, scan }
}

async function keep({ blobs, database, now }: Core, staged: StagedFile, { owner, draftId, name: sentName }: Admission, { inspected, scan }: Judged): Promise<FileMeta> {
  const { type, pages, thumbnail } = inspected
  const hash = inspected.hash === undefined ? staged.hash : branded<FileMeta['hash']>(inspected.hash)
  const name = nameFor(sentName, type)
  const file: FileMeta = { hash, name, size: inspected.size ?? staged.size, type, owner, draftId, createdAt: now(), ...(name !== sentName && { sentName: sentName.slice(0, 300).toWellFormed() }) }
  // Named before its bytes are there: a sweep that takes the same bytes of somebody else away finds them named.
  await database.files.add(file)
  await database.files.keepFacts(hash, { scan, thumbnail, ...(pages !== undefined && { pages }) })
  if (thumbnail) await blobs.keepThumbnail(staged, hash)
  await blobs.keep({ ...staged, hash })
  if (scan === 'unavailable') await database.jobs.add([{ kind: 'scan-file', payload: { hash } }], now())
  return file
}
