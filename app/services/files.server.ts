import { branded } from '#app/branded.ts'
import type { Core } from '#app/core.server.ts'
import { downloadHeaders, safeFileName } from '#app/files/download-headers.ts'
import { toWebStream } from '#app/files/web-stream.server.ts'
import { sniffFile } from '#app/files/sniff-file.server.ts'
import { findReadable } from '#app/services/dossiers/dossier-view.server.ts'
import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { FileService, UploadResult } from '#app/services/files.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { FileHash } from '#runtime/ids.ts'
import type { FileMeta } from '#runtime/ports.ts'

type Upload = Parameters<FileService['upload']>[1]
type Of = Parameters<FileService['open']>[2]

const megabyte = 1024 * 1024

/** Uploads and downloads. */
export function fileService(casework: Casework): FileService {
  const { core } = casework
  const open: FileService['open'] = async (actor, hash, of) => {
    const meta = isHash(hash) ? await metaOf(casework, actor, hash, of) : undefined
    return meta && (await core.blobs.has(meta.hash)) ? { meta, stream: () => core.blobs.read(meta.hash) } : undefined
  }
  return {
    upload: (actor, upload) => takeUpload(core, actor, upload),
    open,
    async download(actor, hash, of) {
      const found = await open(actor, hash, of)
      if (!found) return new Response(null, { status: 404 })
      return new Response(toWebStream(found.stream()), { headers: downloadHeaders(found.meta) })
    },
  }
}

async function takeUpload(core: Core, actor: Actor, { draftId, name, stream, accept, maxBytes }: Upload): Promise<UploadResult> {
  if (!('accountId' in actor)) return { result: 'refused', code: 'kind-not-accepted' }
  const { LIMIT_FILE_MB, LIMIT_DRAFT_FILES, LIMIT_DRAFT_MB } = core.config
  const held = draftId ? await core.database.files.countOf(draftId) : { files: 0, bytes: 0 }
  if (held.files >= LIMIT_DRAFT_FILES) return { result: 'refused', code: 'draft-full' }

  const staged = await core.blobs.stage(stream, Math.min(maxBytes, LIMIT_FILE_MB * megabyte))
  if (!staged) return { result: 'refused', code: 'too-large' }
  const refuse = async (code: Extract<UploadResult, { result: 'refused' }>['code']): Promise<UploadResult> => {
    await core.blobs.drop(staged)
    return { result: 'refused', code }
  }
  if (staged.size === 0) return refuse('empty')
  if (held.bytes + staged.size > LIMIT_DRAFT_MB * megabyte) return refuse('draft-full')
  const sniffed = await sniffFile(staged.path)
  if (!sniffed) return refuse('unknown-kind')
  if (!accept.includes(sniffed.kind)) return refuse('kind-not-accepted')
  await core.blobs.keep(staged)
  const file: FileMeta = { hash: staged.hash, name: safeFileName(name), size: staged.size, type: sniffed.type, owner: actor.accountId, draftId, createdAt: core.now() }
  await core.database.files.add(file)
  return { result: 'stored', file }
}

async function metaOf(casework: Casework, actor: Actor, hash: FileHash, of: Of): Promise<FileMeta | undefined> {
  const { files } = casework.core.database
  if ('dossier' in of) {
    const found = await findReadable(casework, actor, branded(of.dossier))
    return found && files.find(hash, { dossierId: found.dossier.id })
  }
  const own = await findDraft(casework, actor, branded(of.draft))
  return own && ((await files.find(hash, { owner: own.draft.owner })) ?? (own.draft.dossierId && (await files.find(hash, { dossierId: own.draft.dossierId }))))
}

const isHash = (text: string): text is FileHash => /^[0-9a-f]{64}$/.test(text)
