import type { Actor } from '#runtime/access/actor.ts'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import type { AccountId, FileHash } from '#runtime/ids.ts'
import type { FileMeta } from '#runtime/ports.ts'
import type { Accept } from '#schemas/generated/procedure.ts'
import type { Readable } from 'node:stream'
import type { DraftId } from '#runtime/ids.ts'

export type FileKind = Accept[number]

/** Why a file is not taken. */
export const uploadRefusals = [
  'too-large',
  'unknown-kind',
  'kind-not-accepted',
  'other-archive',
  'too-many',
  'draft-full',
  'empty',
  'infected',
  'macros',
  'encrypted',
  'archive-bomb',
  'nested-archive',
  'image-bomb',
  'polyglot',
  'damaged',
  'too-complex',
  'keeps-metadata',
  'busy',
  'unfinished',
] as const
export type UploadRefusal = (typeof uploadRefusals)[number]

export type UploadResult = { result: 'stored'; file: FileMeta } | { result: 'refused'; code: UploadRefusal }

export interface FileService {
  /** Streams to a temporary file, measures, sniffs by magic bytes, then stores under the SHA-256 of the bytes. */
  upload(actor: Actor, upload: { draftId?: DraftId; name: string; stream: AsyncIterable<Uint8Array>; accept: readonly FileKind[]; stripMetadata?: boolean; maxBytes: number }): Promise<UploadResult>
  /** A file of a draft or dossier the actor may see; undefined otherwise. */
  open(actor: Actor, hash: string, of: { draft: string } | { dossier: string }): Promise<{ meta: FileMeta; stream: () => Readable } | undefined>
  /** The small picture of a file, or 404. */
  thumbnail(actor: Actor, hash: string, of: { draft: string } | { dossier: string }): Promise<Response>
  /** What is known about the files that answers name; the caller may see the answers. */
  notes(answers: Answers, of: { draft: string; owner: AccountId } | { dossier: string }): Promise<FileNotes>
  /** The download as a Response with safe headers (attachment, nosniff, sandbox), or 404. */
  download(actor: Actor, hash: FileHash | string, of: { draft: string } | { dossier: string }): Promise<Response>
}
