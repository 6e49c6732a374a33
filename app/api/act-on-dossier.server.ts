import { readJson, refuse, type ApiCall } from '#app/api/api-call.server.ts'
import { actionCheck, errorsOf } from '#app/api/body-checks.ts'
import { toStatus } from '#app/api/dossier-status.ts'
import { commandIdOf } from '#app/api/file-dossier.server.ts'
import { findView } from '#app/api/read-dossier.server.ts'
import { refusalAnswer } from '#app/api/refusal-answer.ts'
import type { Language } from '#app/language.ts'
import { schemaSentence } from '#builder/checks/schema-finding.ts'
import { isAnswers } from '#app/doors/answers-in.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import type { DossierCommand } from '#app/services/dossiers.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'
import type { ActionRequest } from '#schemas/generated/api.ts'

/** `POST /api/v1/dossiers/{id}/actions`. */
export async function actOnDossier(call: ApiCall): Promise<Answer> {
  const commandId = commandIdOf(call)
  const body = await readJson(call)
  const isAction = actionCheck()
  if (!isAction(body)) throw refuse(call, 'invalid-body', errorsOf(isAction, call.language))
  const { dossier, step, loaded } = await findView(call)
  if (!call.holder.can('dossiers:act', dossier.procedure)) throw refuse(call, 'out-of-scope')
  const command = toCommand(body, { commandId, dossierId: dossier.id, expected: body.expected })
  if (typeof command === 'string') throw refuse(call, 'invalid-body', [lacking(command, call.language)])

  const outcome = await call.runtime.services.dossiers.execute(call.holder.actor, command)
  if (outcome.result !== 'refused') return json(200, toStatus(outcome.dossier))
  const officerForm = step.form && loaded.forms[step.form.key]
  return command.kind === 'answer-supplement' || !officerForm
    ? refusalAnswer(outcome.refusal, call.language, loaded.filingForm)
    : refusalAnswer(outcome.refusal, call.language, officerForm, '/officerAnswers')
}

const lacking = (member: string, language: Language) => ({ pointer: `/${member}`, code: 'required', message: schemaSentence({ keyword: 'required', instancePath: '', params: { missingProperty: member } })[language] })

type Address = { commandId: CommandId; dossierId: DossierId; expected: number }

/** The command a body asks for, or the name of the member it lacks. */
function toCommand(body: ActionRequest, at: Address): DossierCommand | string {
  const { kind, transition, comment, grounds, items, fee, amount, receipt, clock, until } = body
  switch (kind) {
    case 'claim':
    case 'release':
      return { kind, ...at }
    case 'record-payment':
      return fee === undefined ? 'fee' : amount === undefined ? 'amount' : { kind, ...at, fee, amount, receipt }
    case 'extend':
      return clock === undefined ? 'clock' : until === undefined || Number.isNaN(Date.parse(until)) ? 'until' : { kind, ...at, clock, until: new Date(until).toISOString(), grounds: comment ?? '' }
    default:
  }
  if (transition === undefined) return 'transition'
  if (kind === 'answer-supplement') return isAnswers(body.answers) ? { kind, ...at, transition, answers: body.answers, comment } : 'answers'
  const officerAnswers = isAnswers(body.officerAnswers) ? body.officerAnswers : undefined
  if (kind === 'request-supplement') return { kind, ...at, transition, items: items ?? [], comment: comment ?? '', grounds, officerAnswers }
  return { kind, ...at, transition, comment, grounds, officerAnswers }
}
