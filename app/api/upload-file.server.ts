import { refuse, type ApiCall } from '#app/api/api-call.server.ts'
import { cleanText } from '#app/doors/clean-text.ts'
import { fileKinds } from '#app/files/file-kinds.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import { messagesFor } from '#app/messages/messages.ts'

/** `POST /api/v1/files?name=…`: the bytes are the body; the answer goes into the answers of a form as it is. */
export async function uploadFile(call: ApiCall): Promise<Answer> {
  const { holder, runtime, request, query } = call
  if (!holder.can('files:write')) throw refuse(call, 'out-of-scope')
  const name = cleanText(query.get('name') ?? 'tep')
  const maxBytes = runtime.core.config.LIMIT_FILE_MB * 1024 * 1024
  if ('fault' in name) throw refuse(call, 'file-refused', [{ pointer: '', code: name.fault, message: name.fault }])
  const stored = await runtime.services.files.upload(holder.actor, { name: name.text, stream: request, accept: fileKinds, maxBytes })
  if (stored.result === 'refused') throw refuse(call, 'file-refused', [{ pointer: '', code: stored.code, message: messagesFor(call.language).uploads.refused[stored.code](name.text) }])
  const { hash, name: kept, size, type } = stored.file
  return json(201, { file: hash, name: kept, size, type })
}
