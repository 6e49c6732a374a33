import { branded } from '#app/branded.ts'
import type { Core } from '#app/core.server.ts'
import { downloadHeaders } from '#app/files/download-headers.ts'
import { toWebStream } from '#app/files/web-stream.server.ts'
import { findReadable } from '#app/services/dossiers/dossier-view.server.ts'
import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import { admitFile } from '#app/services/files/admit-file.server.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { fileNotes } from '#app/services/files/file-notes.server.ts'
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
    const facts = meta && (await core.database.files.facts([meta.hash])).get(meta.hash)
    return meta && facts?.scan !== 'infected' && (await core.blobs.has(meta.hash)) ? { meta, stream: () => core.blobs.read(meta.hash) } : undefined
  }
  return {
    upload: (actor, upload) => takeUpload(core, actor, upload),
    open,
    notes(answers, of) {
      const owner = 'owner' in of ? of.owner : undefined
      const query = 'draft' in of ? `draft=${of.draft}` : `dossier=${of.dossier}`
      return fileNotes(core, { answers, owner, hrefOf: (hash) => `/files/${hash}/thumbnail?${query}` })
    },
    async thumbnail(actor, hash, of) {
      const found = await open(actor, hash, of)
      const picture = found && (await core.blobs.thumbnail(found.meta.hash))
      return picture ? new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=86400' } }) : new Response(null, { status: 404 })
    },
    async download(actor, hash, of) {
      const found = await open(actor, hash, of)
      if (!found) return new Response(null, { status: 404 })
      return new Response(toWebStream(found.stream()), { headers: downloadHeaders(found.meta) })
    },
  }
}

async function takeUpload(core: Core, actor: Actor, { draftId, name, stream, accept, stripMetadata, maxBytes }: Upload): Promise<UploadResult> {
  if (!('accountId' in actor)) return { result: 'refused', code: 'kind-not-accepted' }
  const staged = await core.blobs.stage(stream, Math.min(maxBytes, core.config.LIMIT_FILE_MB * megabyte))
  if (!staged) return { result: 'refused', code: 'too-large' }
  return admitFile(core, staged, { owner: actor.accountId, draftId, name, field: { accept, stripMetadata } })
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
