import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import { filesAt, uploadFieldAt } from '#app/services/drafts/upload-place.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { admitFile } from '#app/services/files/admit-file.server.ts'
import { uploadRefusals, type UploadRefusal } from '#app/services/files.ts'
import type { UploadOutcome, UploadService, UploadWish } from '#app/services/uploads.ts'
import { newTurns } from '#app/turns.ts'
import type { UploadId } from '#runtime/ids.ts'
import type { Draft, PendingUpload } from '#runtime/ports.ts'
import type { FileField } from '#schemas/generated/procedure.ts'

const megabyte = 1024 * 1024

export function uploadService(casework: Casework): UploadService {
  const { core } = casework
  const { uploads, drafts } = core.database
  const turns = newTurns()

  const judge = async (upload: PendingUpload, stage: Parameters<UploadService['finish']>[1]): Promise<UploadOutcome> => {
    const draft = await drafts.find(upload.draftId)
    const loaded = draft && (await casework.versions.get(draft.version))
    const field = loaded && uploadFieldAt(loaded.filingForm, upload.pointer)
    if (!draft || !field) return { refused: 'unfinished' }
    const admitted = await admitFile(core, await stage(), { owner: draft.owner, draftId: draft.id, name: upload.name, field })
    if (admitted.result === 'refused') return { refused: admitted.code }
    const { hash, name, size, type } = admitted.file
    return { file: { file: hash, name, size, type } }
  }

  return {
    async begin(actor, wish) {
      const own = await findDraft(casework, actor, wish.draftId)
      const field = own && uploadFieldAt(own.loaded.filingForm, wish.pointer)
      if (!own || !field) return { result: 'not-found' }
      const { owner } = own.draft
      return turns(owner, async () => {
        const code = await refusalOf(casework, own.draft, field, wish)
        if (code) return { result: 'refused', code }
        await uploads.add({ ...wish, owner, createdAt: core.now() })
        return { result: 'begun' }
      })
    },

    async find(actor, id) {
      const upload = isId(id) ? await uploads.find(id) : undefined
      return upload && (await findDraft(casework, actor, upload.draftId)) ? upload : undefined
    },

    finish: ({ id }, stage) =>
      turns(id, async () => {
        const upload = await uploads.find(id)
        if (!upload) return { refused: 'unfinished' }
        if (upload.outcome) return toOutcome(upload.outcome)
        try {
          const outcome = await judge(upload, stage)
          await uploads.settle(id, outcome)
          return outcome
        } catch (error) {
          // Its sender gave it up while it was looked at, and its bytes are gone.
          if (!(await uploads.find(id))) return { refused: 'unfinished' }
          throw error
        }
      }),
  }
}

/** What can be said before the first byte. */
async function refusalOf({ core }: Casework, draft: Draft, field: FileField, { pointer, size }: UploadWish): Promise<UploadRefusal | undefined> {
  const { LIMIT_FILE_MB, LIMIT_DRAFT_FILES, LIMIT_DRAFT_MB, LIMIT_UPLOADS } = core.config
  const { files, uploads } = core.database
  if (size === 0) return 'empty'
  if (size > Math.min(field.maxSizeMb, LIMIT_FILE_MB) * megabyte) return 'too-large'
  if (filesAt(draft.answers, pointer).length >= field.maxFiles) return 'too-many'
  const [held, coming, own] = await Promise.all([files.countOf(draft.id), uploads.countOpen({ draftId: draft.id }), uploads.countOpen({ owner: draft.owner })])
  if (own.files >= LIMIT_UPLOADS) return 'busy'
  const isFull = held.files + coming.files >= LIMIT_DRAFT_FILES || held.bytes + coming.bytes + size > LIMIT_DRAFT_MB * megabyte
  return isFull ? 'draft-full' : undefined
}

function toOutcome(stored: NonNullable<PendingUpload['outcome']>): UploadOutcome {
  return 'file' in stored ? stored : { refused: uploadRefusals.find((code) => code === stored.refused) ?? 'unfinished' }
}

const isId = (text: string): text is UploadId => /^[0-9a-f-]{36}$/.test(text)
