import { problemAnswer } from '#app/api/problem.ts'
import type { Answer } from '#app/http/answer.server.ts'
import type { Language } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import type { UploadRefusal } from '#app/services/files.ts'
import { toLine } from '#runtime/fields/typed-text.ts'

const tooLarge = new Set<UploadRefusal>(['too-large', 'draft-full'])
const wrongKind = new Set<UploadRefusal>(['unknown-kind', 'kind-not-accepted', 'other-archive'])

type Refused = { code: UploadRefusal; name: string; pointer: string }

/** The answer to an upload that is not taken: status, code, field, and a sentence that says what to do. */
export function refusedUpload({ code, name, pointer }: Refused, language: Language): Answer {
  const title = messagesFor(language).uploads.refused[code](toLine(name))
  return problemAnswer({ status: statusOf(code), code, title, errors: [{ pointer, code, message: title }] })
}

function statusOf(code: UploadRefusal): number {
  if (tooLarge.has(code)) return 413
  if (wrongKind.has(code)) return 415
  if (code === 'busy') return 429
  return 422
}
