import type { Config } from '#app/config.server.ts'
import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import { filesAt, uploadFieldAt } from '#app/services/drafts/upload-place.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { admitFile } from '#app/services/files/admit-file.server.ts'
import { uploadRefusals, type UploadRefusal } from '#app/services/files.ts'
import type { UploadOutcome, UploadService, UploadWish } from '#app/services/uploads.ts'
import { newTurns } from '#app/turns.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { UploadId } from '#runtime/ids.ts'
import type { PendingUpload, UploadLoad } from '#runtime/ports.ts'
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
      const { owner, answers } = own.draft
      const begun = { ...wish, owner, createdAt: core.now() }
      const code = refusalOf(core.config, { field, answers, wish }) ?? (await uploads.begin(begun, (load) => crowding(core.config, load, wish.size)))
      return code ? { result: 'refused', code } : { result: 'begun' }
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

type Wished = { field: FileField; answers: Answers; wish: UploadWish }

/** What can be said before the first byte. */
function refusalOf({ LIMIT_FILE_MB }: Config, { field, answers, wish: { pointer, size } }: Wished): UploadRefusal | undefined {
  if (size === 0) return 'empty'
  if (size > Math.min(field.maxSizeMb, LIMIT_FILE_MB) * megabyte) return 'too-large'
  return filesAt(answers, pointer).length >= field.maxFiles ? 'too-many' : undefined
}

/** What speaks against it in what there is already. */
function crowding({ LIMIT_DRAFT_FILES, LIMIT_DRAFT_MB, LIMIT_UPLOADS }: Config, { owner, draft }: UploadLoad, size: number): UploadRefusal | undefined {
  if (owner.files >= LIMIT_UPLOADS) return 'busy'
  return draft.files >= LIMIT_DRAFT_FILES || draft.bytes + size > LIMIT_DRAFT_MB * megabyte ? 'draft-full' : undefined
}

function toOutcome(stored: NonNullable<PendingUpload['outcome']>): UploadOutcome {
  return 'file' in stored ? stored : { refused: uploadRefusals.find((code) => code === stored.refused) ?? 'unfinished' }
}

const isId = (text: string): text is UploadId => /^[0-9a-f-]{36}$/.test(text)
