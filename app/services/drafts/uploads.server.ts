import { chunksOf } from '#app/doors/read-bytes.server.ts'
import { filesAt, questionAt, uploadFieldAt, withFileAt } from '#app/services/drafts/upload-place.ts'
import type { UploadProblem } from '#app/services/drafts.ts'
import type { FileService, UploadRefusal } from '#app/services/files.ts'
import type { UploadService } from '#app/services/uploads.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Answers, FileAnswer } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { FileField } from '#schemas/generated/procedure.ts'

/** The two ways a file comes in. */
export type UploadDoors = { files: FileService; uploads: UploadService }
type Post = { form: RuntimeForm; posted: FormData; answers: Answers; draftId: DraftId; actor: Actor }
type Place = { pointer: string; field: FileField; draftId: DraftId; actor: Actor }
type Taken = { name: string; outcome: FileAnswer | UploadRefusal }

/**
 * Puts the files of a post under the answers their controls name: `upload:` holds the bytes, `uploaded:` the id of an
 * upload that came before. What is not taken is reported, the rest stands.
 */
export async function takeUploads(doors: UploadDoors, { form, posted, answers, draftId, actor }: Post): Promise<{ answers: Answers; problems: UploadProblem[] }> {
  const problems: UploadProblem[] = []
  let filled = answers
  for (const [control, value] of posted.entries()) {
    const [, act, pointer = ''] = /^(upload|uploaded):(\/.*)$/.exec(control) ?? []
    const field = act && uploadFieldAt(form, pointer)
    if (!field || (act === 'upload') !== (value instanceof File)) continue
    const isFull = filesAt(filled, pointer).length >= field.maxFiles
    const { name, outcome } = value instanceof File && isFull ? { name: value.name, outcome: 'too-many' as const } : await take(doors, value, { pointer, field, draftId, actor })
    const next = typeof outcome === 'string' ? filled : withFileAt(filled, pointer, outcome)
    const code = typeof outcome === 'string' ? outcome : filesAt(next, pointer).length > field.maxFiles ? 'too-many' : undefined
    if (code) problems.push({ pointer, name, code })
    else filled = next
  }
  return { answers: filled, problems }
}

async function take({ files, uploads }: UploadDoors, value: FormDataEntryValue, { pointer, field, draftId, actor }: Place): Promise<Taken> {
  if (typeof value === 'string') {
    const upload = await uploads.find(actor, value)
    // The row it was begun in may have been moved meanwhile.
    if (!upload || upload.draftId !== draftId || questionAt(upload.pointer) !== questionAt(pointer)) return { name: '', outcome: 'unfinished' }
    const { name, outcome } = upload
    return { name, outcome: outcome && 'file' in outcome ? outcome.file : 'unfinished' }
  }
  const maxBytes = field.maxSizeMb * 1024 * 1024
  const stored = await files.upload(actor, { draftId, name: value.name, stream: chunksOf(value.stream()), accept: field.accept, stripMetadata: field.stripMetadata, maxBytes })
  if (stored.result === 'refused') return { name: value.name, outcome: stored.code }
  const { hash, name, size, type } = stored.file
  return { name, outcome: { file: hash, name, size, type } }
}
