import type { Actor } from '#runtime/access/actor.ts'
import type { FileHash } from '#runtime/ids.ts'
import type { FileMeta } from '#runtime/ports.ts'
import type { Accept } from '#schemas/generated/procedure.ts'
import type { Readable } from 'node:stream'
import type { DraftId } from '#runtime/ids.ts'

export type FileKind = Accept[number]

export type UploadRefusal = 'too-large' | 'unknown-kind' | 'kind-not-accepted' | 'too-many' | 'draft-full' | 'empty' | 'infected'

export type UploadResult = { result: 'stored'; file: FileMeta } | { result: 'refused'; code: UploadRefusal }

export interface FileService {
  /** Streams to a temporary file, measures, sniffs by magic bytes, then stores under the SHA-256 of the bytes. */
  upload(actor: Actor, upload: { draftId?: DraftId; name: string; stream: AsyncIterable<Uint8Array>; accept: readonly FileKind[]; maxBytes: number }): Promise<UploadResult>
  /** A file of a draft or dossier the actor may see; undefined otherwise. */
  open(actor: Actor, hash: string, of: { draft: string } | { dossier: string }): Promise<{ meta: FileMeta; stream: () => Readable } | undefined>
  /** The download as a Response with safe headers (attachment, nosniff, sandbox), or 404. */
  download(actor: Actor, hash: FileHash | string, of: { draft: string } | { dossier: string }): Promise<Response>
}
