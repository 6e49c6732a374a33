import { readJson, refuse, type ApiCall } from '#app/api/api-call.server.ts'
import { fileDossierCheck, errorsOf } from '#app/api/body-checks.ts'
import { toStatus } from '#app/api/dossier-status.ts'
import { refusalAnswer } from '#app/api/refusal-answer.ts'
import { isAnswers } from '#app/doors/answers-in.ts'
import { nullAnswer } from '#app/api/null-answer.ts'
import { branded } from '#app/branded.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import { applicantFrom } from '#app/services/drafts/applicant-facts.server.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'
import { execute } from '#runtime/execute.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `POST /api/v1/dossiers`: judged, decided and durable before it is answered. */
export async function fileDossier(call: ApiCall): Promise<Answer> {
  const { runtime, holder, language } = call
  const { core, casework } = runtime
  const commandId = commandIdOf(call)
  const body = await readJson(call)
  const isFileDossier = fileDossierCheck()
  if (!isFileDossier(body)) throw refuse(call, 'invalid-body', errorsOf(isFileDossier, language))
  const { procedure, channel = 'online', version } = body
  if (!holder.can('dossiers:file', procedure)) throw refuse(call, 'out-of-scope')
  const loaded = await casework.versions.current(procedure)
  if (!loaded) return refusalAnswer({ code: 'procedure-closed' }, language)
  if (version !== undefined && version !== loaded.version.hash) throw refuse(call, 'version-not-current')

  const { answers } = body
  if (!isAnswers(answers)) throw refuse(call, 'invalid-body', [nullAnswer(answers, '/answers', language)])
  const applicant = applicantFrom(holder.person, loaded, answers)
  const dossierId = core.newId<DossierId>()
  const executed = await execute({ kind: 'file', commandId, dossierId, version: loaded.version.hash, channel, applicant, answers }, holder.actor, casework.engine)
  if (executed.result === 'refused') return refusalAnswer(executed.refusal, language, loaded.filingForm)
  const { dossier } = executed
  return json(executed.result === 'done' ? 201 : 200, toStatus(dossier), { Location: `/api/v1/dossiers/${dossier.id}` })
}

/** The key a client repeats when it did not hear the answer; the same key never files twice. */
export function commandIdOf(call: ApiCall): CommandId {
  const key = call.request.headers['idempotency-key']
  if (key === undefined) return call.runtime.core.newId()
  if (typeof key !== 'string' || !uuid.test(key)) throw refuse(call, 'invalid-key')
  return branded(key)
}
