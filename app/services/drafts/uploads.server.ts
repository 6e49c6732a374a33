import { chunksOf } from '#app/doors/read-bytes.server.ts'
import { changeList } from '#app/services/drafts/move-rows.ts'
import type { UploadProblem } from '#app/services/drafts.ts'
import type { FileService } from '#app/services/files.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Answers, FileAnswer } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { DraftId } from '#runtime/ids.ts'
import { fileFieldAt } from '#runtime/fields/file-field.ts'
import { filesIn } from '#runtime/fields/file.ts'
import type { FileField } from '#schemas/generated/procedure.ts'

type Upload = { form: RuntimeForm; posted: FormData; answers: Answers; draftId: DraftId; actor: Actor }

/** Stores every file of a post under the answer its control names; what is not taken is reported, the rest stands. */
export async function takeUploads(files: FileService, { form, posted, answers, draftId, actor }: Upload): Promise<{ answers: Answers; problems: UploadProblem[] }> {
  const problems: UploadProblem[] = []
  let filled = answers
  for (const [name, value] of posted.entries()) {
    if (typeof value === 'string' || !name.startsWith('upload:/')) continue
    const pointer = name.slice('upload:'.length)
    const path = pointer.slice(1).split('/')
    const field = fileFieldAt(form.fields, path.filter((part) => !/^\d+$/.test(part)).join('.'))
    if (!field) continue
    const outcome = await takeFile(files, { field, value, draftId, actor, held: heldAt(filled, path) })
    if (typeof outcome === 'string') problems.push({ pointer, name: value.name, code: outcome })
    else filled = changeList(filled, path, (list) => [...list.filter((one) => !isSame(one, outcome)), outcome])
  }
  return { answers: filled, problems }
}

type OneFile = { field: FileField; value: File; draftId: DraftId; actor: Actor; held: FileAnswer[] }

async function takeFile(files: FileService, { field, value, draftId, actor, held }: OneFile): Promise<FileAnswer | UploadProblem['code']> {
  if (held.length >= field.maxFiles) return 'too-many'
  const maxBytes = field.maxSizeMb * 1024 * 1024
  const stored = await files.upload(actor, { draftId, name: value.name, stream: chunksOf(value.stream()), accept: field.accept, maxBytes })
  if (stored.result === 'refused') return stored.code
  const { hash, name, size, type } = stored.file
  return { file: hash, name, size, type }
}

function heldAt(answers: Answers, path: readonly string[]): FileAnswer[] {
  let held: FileAnswer[] = []
  changeList(answers, path, (list) => {
    held = filesIn(list)
    return list
  })
  return held
}

const isSame = (value: unknown, { file }: FileAnswer): boolean => typeof value === 'object' && value !== null && 'file' in value && value.file === file
