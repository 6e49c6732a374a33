import type { StagedFile } from '#app/files/blob-store.server.ts'
import type { UploadRefusal } from '#app/services/files.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { FileAnswer } from '#runtime/forms/answers.ts'
import type { PendingUpload } from '#runtime/ports.ts'

/** What somebody wants to upload, as they say; nothing of it is believed but where it belongs. */
export type UploadWish = Pick<PendingUpload, 'id' | 'draftId' | 'pointer' | 'name' | 'size'>

export type UploadOutcome = { file: FileAnswer } | { refused: UploadRefusal }

/** Files that come piece by piece, for a question of a draft. Whose draft it is not, for them there is no upload. */
export interface UploadService {
  /** Lets an upload begin, when draft, question, size, number and room allow it. */
  begin(actor: Actor, wish: UploadWish): Promise<{ result: 'begun' } | { result: 'not-found' } | { result: 'refused'; code: UploadRefusal }>
  find(actor: Actor, id: string): Promise<PendingUpload | undefined>
  /** All bytes are there: judges them and keeps the file, or says why not. Asked again it answers the same. */
  finish(upload: PendingUpload, stage: () => Promise<StagedFile>): Promise<UploadOutcome>
}
